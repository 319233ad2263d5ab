'use client';
import type { Locale } from '@civicconnect/contract';
import { htmlLang, localeNames, toCyrillic } from '@civicconnect/i18n/browser';
import { Check, TriangleAlert } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useEffect, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Field } from '../../../ui/field.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import {
  type WrittenLanguage,
  withLanguage,
  writtenLanguages,
} from '../../parts/description-languages.ts';
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
    <Tabs.Root value={tab} onValueChange={setTab} className="mb-[18px]">
      <Tabs.List className="language-tabs" aria-label={t('brain.department.languages')}>
        {tabs.map((locale) => (
          <Tabs.Trigger key={locale} value={locale} className="language-tab">
            <span lang={htmlLang(locale)}>{localeNames[locale]}</span>
            <TabState locale={locale} draft={draft} />
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {writtenLanguages.map((language) => (
        <Tabs.Content key={language} value={language} tabIndex={-1} className="language-panel">
          <Texts draft={draft} language={language} />
        </Tabs.Content>
      ))}
      <Tabs.Content value="uz-Cyrl" tabIndex={0} className="language-panel">
        <p className="mb-[10px] text-text-3">{t('brain.department.derived')}</p>
        <p className="field-label">{t('brain.department.name')}</p>
        <p className="derived-text" lang="uz-Cyrl">
          {toCyrillic(draft.name.uz)}
        </p>
        <p className="field-label mt-[12px]">{t('brain.department.description')}</p>
        <p className="derived-text" lang="uz-Cyrl">
          {toCyrillic(draft.description.uz)}
        </p>
      </Tabs.Content>
    </Tabs.Root>
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

/** Whether the language has its texts: a tick, or a word that one is missing where citizens read it. */
function TabState({ locale, draft }: { locale: Locale; draft: DepartmentDraft }) {
  const t = useT();
  const { languages } = useDesk().organization;
  if (locale === 'uz-Cyrl') {
    return <span className="font-normal text-text-3">{t('brain.department.byItself')}</span>;
  }
  const whole = hasText(draft, locale) === 'all';
  if (!whole && !languages.includes(locale)) return null;
  return whole ? (
    <>
      <Check className="icon-xs" aria-hidden="true" />
      <span className="sr-only">{t('brain.department.filled')}</span>
    </>
  ) : (
    <span className="inline-flex items-center gap-[4px] text-warn-text">
      <TriangleAlert className="icon-xs" aria-hidden="true" />
      {t('brain.department.empty')}
    </span>
  );
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
