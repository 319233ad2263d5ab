'use client';
import { escalationWords, wordLanguages } from '@civicconnect/domain';
import { formatNumber, htmlLang, localeNames } from '@civicconnect/i18n/browser';
import type { ReactNode } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { SectionForm } from '../settings/section-form.tsx';
import { type SectionInput, useSection } from '../settings/use-section.ts';
import { WordChips } from './word-chips.tsx';

/** The lists by their name in the settings and in the shipped ones. */
const lists = [
  ['requestedHuman', 'requested_human'],
  ['sensitiveTopic', 'sensitive_topic'],
  ['frustration', 'frustration'],
] as const;

type Shipped = (typeof lists)[number][1];

/** Words upon which a chat goes to people: one's own, and the shipped lists, out of which words can be taken. */
export function WordsSection(input: SectionInput) {
  const t = useT();
  const section = useSection(input);
  return (
    <SectionForm
      id="words"
      title={t('tuning.words.title')}
      about={t('tuning.words.about')}
      section={section}
    >
      {lists.map(([name, shipped]) => {
        const own = `escalation.extraWords.${name}`;
        const except = `escalation.exceptWords.${name}`;
        const label = t(`tuning.words.${name}`);
        return (
          <div key={name}>
            <WordChips
              label={label}
              words={section.now.escalation.extraWords[name]}
              error={section.error(own)}
              onChange={(words) => section.set(own, words)}
            />
            <ShippedWords reason={shipped}>
              <WordChips
                label={t('tuning.words.except', { list: label })}
                words={section.now.escalation.exceptWords[name]}
                error={section.error(except)}
                onChange={(words) => section.set(except, words)}
              />
            </ShippedWords>
          </div>
        );
      })}
    </SectionForm>
  );
}

/** As people read them: `=`, `*` and `~` are for the matcher. */
const readable = (word: string) => word.replace(/^=/, '').replace(/[*~]/g, '…');

function ShippedWords({ reason, children }: { reason: Shipped; children: ReactNode }) {
  const t = useT();
  const count = wordLanguages.reduce(
    (sum, language) => sum + escalationWords[language][reason].length,
    0,
  );
  return (
    <details className="shipped-words">
      <summary>{t('tuning.words.shipped', { count: formatNumber(t.locale, count) })}</summary>
      <dl>
        {wordLanguages.map((language) => (
          <div key={language}>
            <dt>{localeNames[language]}</dt>
            <dd lang={htmlLang(language)} dir={language === 'fa' ? 'rtl' : 'ltr'}>
              {escalationWords[language][reason]
                .map(readable)
                .join(language === 'fa' ? '، ' : ', ')}
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </details>
  );
}
