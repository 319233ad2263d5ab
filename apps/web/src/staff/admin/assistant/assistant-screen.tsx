'use client';
import { type ComponentType, useEffect } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { UndoToast } from '../../parts/undo-toast.tsx';
import { useDone } from '../../parts/use-done.ts';
import { StaffPage } from '../../shell/staff-page.tsx';
import { scrollTo } from '../settings/scroll-to.ts';
import type { SectionInput } from '../settings/use-section.ts';
import { useWholeSettings, type WholeSettings } from '../settings/use-whole-settings.ts';
import {
  type AssistantSectionName,
  assistantSectionNames,
  assistantSections,
} from './assistant-sections.ts';
import { PeopleSection } from './people-section.tsx';
import { Playground } from './playground.tsx';
import { RulesSection } from './rules-section.tsx';
import { SiteSection } from './site-section.tsx';
import { SynonymsSection } from './synonyms-section.tsx';
import { VoiceSection } from './voice-section.tsx';
import { WordsSection } from './words-section.tsx';

const forms: Record<AssistantSectionName, ComponentType<SectionInput>> = {
  voice: VoiceSection,
  rules: RulesSection,
  words: WordsSection,
  synonyms: SynonymsSection,
  people: PeopleSection,
  site: SiteSection,
};

const places = [...assistantSectionNames, 'try'] as const;

/** "Assistant": its settings, section by section, with a place to try them beside the widget's code. */
export function AssistantScreen({ defaults }: { defaults: WholeSettings }) {
  const t = useT();
  const settings = useWholeSettings();
  const done = useDone();
  const { data, error } = settings;
  const loaded = data !== undefined;
  useEffect(() => {
    const name = new URLSearchParams(window.location.search).get('section');
    if (loaded && name) scrollTo(name);
  }, [loaded]);
  return (
    <StaffPage title={t('tuning.title')} about={t('tuning.about')}>
      <div className="settings-columns">
        <nav className="settings-nav" aria-label={t('tuning.sections')}>
          {places.map((name) => (
            <a
              key={name}
              href={`?section=${name}`}
              onClick={(event) => {
                event.preventDefault();
                window.history.replaceState(null, '', `?section=${name}`);
                scrollTo(name);
              }}
            >
              {t(`tuning.${name}.title`)}
            </a>
          ))}
        </nav>
        <div className="settings-body">
          {!data && error && (
            <ListError error={problemText(error, t)} onRetry={() => void settings.refresh()} />
          )}
          {!data && !error && <ListLoading />}
          {data && (
            <>
              {assistantSectionNames.map((name) => {
                const Form = forms[name];
                const input = { stored: data, defaults, settings, done };
                return <Form key={name} {...input} fields={assistantSections[name]} />;
              })}
              <Playground />
            </>
          )}
        </div>
      </div>
      <UndoToast done={done.done} onGone={done.hide} />
    </StaffPage>
  );
}
