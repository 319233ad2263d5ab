'use client';
import type { Locale } from '@civicconnect/contract';
import { toCyrillic } from '@civicconnect/i18n/browser';
import { useEffect, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Field } from '../../../ui/field.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import {
  type WrittenLanguage,
  withLanguage,
  writtenLanguages,
} from '../../parts/description-languages.ts';
import { LanguagePanel, type LanguageState, LanguageTabs } from '../../parts/language-tabs.tsx';
import { DescriptionField } from './description-field.tsx';
import { type DepartmentDraft, longestName } from './use-department-draft.ts';

const everyTab: readonly Locale[] = ['uz', 'uz-Cyrl', 'ru', 'en', 'fa'];

/** Name and description per language. Uzbek Cyrillic is derived and only shown. */
export function DepartmentForm({ draft }: { draft: DepartmentDraft }) {
  const t = useT();
  const { languages } = useDesk().organization;
  const tabs = everyTab.filter(
    (locale) => languages.includes(locale) || hasText(draft, locale) !== 'none',
  );
  const [tab, setTab] = useState('uz');
  // What is missing is missing in Uzbek: that is where the reader is led.
  useEffect(() => {
    if (draft.missing) setTab('uz');
  }, [draft.missing]);
  return (
    <LanguageTabs
      languages={tabs}
      stateOf={(locale) => stateOf(draft, locale, languages)}
      value={tab}
      onChange={setTab}
    >
      {writtenLanguages.map((language) => (
        <LanguagePanel key={language} language={language}>
          <Texts draft={draft} language={language} />
        </LanguagePanel>
      ))}
      <LanguagePanel language="uz-Cyrl" readOnly>
        <p className="mb-[10px] text-text-3">{t('brain.department.derived')}</p>
        <p className="field-label">{t('brain.department.name')}</p>
        <p className="derived-text" lang="uz-Cyrl">
          {toCyrillic(draft.name.uz)}
        </p>
        <p className="field-label mt-[12px]">{t('brain.department.description')}</p>
        <p className="derived-text" lang="uz-Cyrl">
          {toCyrillic(draft.description.uz)}
        </p>
      </LanguagePanel>
    </LanguageTabs>
  );
}

function hasText(
  { name, description }: Pick<DepartmentDraft, 'name' | 'description'>,
  locale: Locale,
): 'all' | 'some' | 'none' {
  const written = [name, description].filter((text) => Boolean(text[locale]?.trim())).length;
  if (written === 2) return 'all';
  return written === 1 ? 'some' : 'none';
}

function stateOf(draft: DepartmentDraft, locale: Locale, needed: readonly Locale[]): LanguageState {
  if (locale === 'uz-Cyrl') return 'derived';
  if (hasText(draft, locale) === 'all') return 'filled';
  return needed.includes(locale) ? 'empty' : 'unneeded';
}

function Texts({ draft, language }: { draft: DepartmentDraft; language: WrittenLanguage }) {
  const t = useT();
  const needed = language === 'uz';
  return (
    <>
      <Field
        className="mb-[14px]"
        label={t('brain.department.name')}
        hint={needed ? undefined : t('brain.department.optional')}
        value={draft.name[language] ?? ''}
        maxLength={longestName}
        lang={language}
        dir="auto"
        error={needed && draft.missing === 'name' ? t('brain.department.nameMissing') : null}
        onChange={(event) =>
          draft.set({ name: withLanguage(draft.name, language, event.target.value) })
        }
      />
      <DescriptionField
        language={language}
        value={draft.description[language] ?? ''}
        error={
          needed && draft.missing === 'description'
            ? t('brain.department.descriptionMissing')
            : null
        }
        onChange={(value) =>
          draft.set({ description: withLanguage(draft.description, language, value) })
        }
      />
    </>
  );
}
