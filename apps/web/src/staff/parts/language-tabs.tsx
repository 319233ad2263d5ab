'use client';
import type { Locale } from '@civicconnect/contract';
import { htmlLang, localeNames } from '@civicconnect/i18n/browser';
import { Check, TriangleAlert } from 'lucide-react';
import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';

/** Whether citizens find their language: all of it is written, some is missing, or nobody needs it. */
export type LanguageState = 'filled' | 'empty' | 'derived' | 'unneeded';

interface LanguageTabsProps {
  languages: readonly Locale[];
  stateOf: (language: Locale) => LanguageState;
  value: string;
  onChange: (language: string) => void;
  /** `LanguagePanel`s. */
  children: ReactNode;
}

/** A text's languages side by side, each with a tick or a word that something is missing in it. */
export function LanguageTabs({ languages, stateOf, value, onChange, children }: LanguageTabsProps) {
  const t = useT();
  return (
    <Tabs.Root value={value} onValueChange={onChange} className="mb-[18px]">
      <Tabs.List className="language-tabs" aria-label={t('brain.department.languages')}>
        {languages.map((language) => (
          <Tabs.Trigger key={language} value={language} className="language-tab">
            <span lang={htmlLang(language)}>{localeNames[language]}</span>
            <State of={stateOf(language)} />
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {children}
    </Tabs.Root>
  );
}

interface LanguagePanelProps {
  language: Locale;
  /** Only to be read: then the panel itself takes the focus. */
  readOnly?: boolean;
  children: ReactNode;
}

/** What is written in one language. */
export function LanguagePanel({ language, readOnly = false, children }: LanguagePanelProps) {
  return (
    <Tabs.Content value={language} tabIndex={readOnly ? 0 : -1} className="language-panel">
      {children}
    </Tabs.Content>
  );
}

function State({ of }: { of: LanguageState }) {
  const t = useT();
  switch (of) {
    case 'unneeded':
      return null;
    case 'derived':
      return <span className="font-normal text-text-3">{t('brain.department.byItself')}</span>;
    case 'filled':
      return (
        <>
          <Check className="icon-xs" aria-hidden="true" />
          <span className="sr-only">{t('brain.department.filled')}</span>
        </>
      );
    case 'empty':
      return (
        <span className="inline-flex items-center gap-[4px] text-warn-text">
          <TriangleAlert className="icon-xs" aria-hidden="true" />
          {t('brain.department.empty')}
        </span>
      );
  }
}
