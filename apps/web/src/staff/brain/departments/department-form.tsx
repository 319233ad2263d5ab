'use client';
import type { Locale } from '@civicconnect/contract';
import { htmlLang, localeNames, toCyrillic } from '@civicconnect/i18n/browser';
import { Check, TriangleAlert } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Field } from '../../../ui/field.tsx';
import {
  type WrittenLanguage,
  withLanguage,
  writtenLanguages,
} from '../parts/description-languages.ts';
import { DescriptionField } from './description-field.tsx';
import { type DepartmentDraft, longestName } from './use-department-draft.ts';

const tabs: readonly Locale[] = ['uz', 'uz-Cyrl', 'ru', 'en', 'fa'];

/** Name and description per language. Uzbek Cyrillic is derived and only shown. */
export function DepartmentForm({ draft }: { draft: DepartmentDraft }) {
  const t = useT();
  return (
    <Tabs.Root defaultValue="uz" className="mb-[18px]">
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

/** Whether the language has its texts: a tick, or a word that one is missing. */
function TabState({ locale, draft }: { locale: Locale; draft: DepartmentDraft }) {
  const t = useT();
  if (locale === 'uz-Cyrl') {
    return <span className="font-normal text-text-3">{t('brain.department.byItself')}</span>;
  }
  const whole = Boolean(draft.name[locale]?.trim() && draft.description[locale]?.trim());
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
