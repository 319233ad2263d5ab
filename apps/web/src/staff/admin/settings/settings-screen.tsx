'use client';
import { type ComponentType, type MouseEvent, useEffect } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { UndoToast } from '../../parts/undo-toast.tsx';
import { useDone } from '../../parts/use-done.ts';
import { StaffPage } from '../../shell/staff-page.tsx';
import { BrandingSection } from './branding-section.tsx';
import { DigestSection, FeedbackSection } from './care-sections.tsx';
import { CitizensSection } from './citizens-section.tsx';
import { OrganizationSection } from './organization-section.tsx';
import { PortalSection } from './portal-section.tsx';
import { RetentionSection } from './retention-section.tsx';
import { scrollTo } from './scroll-to.ts';
import { type SectionName, sectionNames, sections, titleOf } from './sections.ts';
import { AppealSection, DeadlinesSection, TimersSection } from './time-sections.tsx';
import type { SectionInput } from './use-section.ts';
import { useWholeSettings, type WholeSettings } from './use-whole-settings.ts';
import { WorkSection } from './work-section.tsx';

const forms: Record<SectionName, ComponentType<SectionInput>> = {
  organization: OrganizationSection,
  branding: BrandingSection,
  portal: PortalSection,
  appeal: AppealSection,
  deadlines: DeadlinesSection,
  timers: TimersSection,
  work: WorkSection,
  feedback: FeedbackSection,
  digest: DigestSection,
  retention: RetentionSection,
  citizens: CitizensSection,
};

/** "Settings": what the organization sets, section by section, each saved on its own. */
export function SettingsScreen({ defaults }: { defaults: WholeSettings }) {
  const t = useT();
  const settings = useWholeSettings();
  const done = useDone();
  const { data, error } = settings;
  const loaded = data !== undefined;
  useEffect(() => {
    const name = new URLSearchParams(window.location.search).get('section');
    if (loaded && name) scrollTo(name);
  }, [loaded]);
  function onChoose(event: MouseEvent, name: SectionName) {
    event.preventDefault();
    window.history.replaceState(null, '', `?section=${name}`);
    scrollTo(name);
  }
  return (
    <StaffPage title={t('admin.settings.title')} about={t('admin.settings.about')}>
      <div className="settings-columns">
        <nav className="settings-nav" aria-label={t('admin.settings.sections')}>
          {sectionNames.map((name) => (
            <a key={name} href={`?section=${name}`} onClick={(event) => onChoose(event, name)}>
              {t(titleOf(name))}
            </a>
          ))}
        </nav>
        <div className="settings-body">
          {!data && error && (
            <ListError error={problemText(error, t)} onRetry={() => void settings.refresh()} />
          )}
          {!data && !error && <ListLoading />}
          {data &&
            sectionNames.map((name) => {
              const Form = forms[name];
              const input = { stored: data, defaults, settings, done };
              return <Form key={name} {...input} fields={sections[name]} />;
            })}
        </div>
      </div>
      <UndoToast done={done.done} onGone={done.hide} />
    </StaffPage>
  );
}
