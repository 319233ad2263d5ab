'use client';
import { type QuickReplyVariable, quickReplyVariables } from '@civicconnect/contract';
import { Braces } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, FieldError } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import {
  type WrittenLanguage,
  withLanguage,
  writtenLanguages,
} from '../parts/description-languages.ts';
import { LanguagePanel, LanguageTabs } from '../parts/language-tabs.tsx';
import type { ReplyEditor } from './use-reply-editor.ts';

/** Title and text per language; Uzbek Cyrillic follows from the Latin by itself. */
export function ReplyTexts({ editor }: { editor: ReplyEditor }) {
  const { languages } = useDesk().organization;
  const shown = writtenLanguages.filter(
    (language) => language === 'uz' || languages.includes(language) || editor.text[language],
  );
  const [tab, setTab] = useState<string>('uz');
  useEffect(() => {
    if (editor.missing) setTab('uz');
  }, [editor.missing]);
  return (
    <LanguageTabs
      languages={shown}
      stateOf={(language) => (editor.title[language] && editor.text[language] ? 'filled' : 'empty')}
      value={tab}
      onChange={setTab}
    >
      {shown.map((language) => (
        <LanguagePanel key={language} language={language}>
          <Texts editor={editor} language={language} />
        </LanguagePanel>
      ))}
    </LanguageTabs>
  );
}

function Texts({ editor, language }: { editor: ReplyEditor; language: WrittenLanguage }) {
  const t = useT();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const needed = language === 'uz';
  const text = editor.text[language] ?? '';
  const setText = (words: string) =>
    editor.set({ text: withLanguage(editor.text, language, words) });
  const textProblem =
    needed && editor.missing === 'text'
      ? t('quick.edit.textMissing')
      : editor.error(`text.${language}`);
  function insert(variable: QuickReplyVariable) {
    const [start, end] = [
      area.current?.selectionStart ?? text.length,
      area.current?.selectionEnd ?? text.length,
    ];
    const written = `{${variable}}`;
    setText(text.slice(0, start) + written + text.slice(end));
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(start + written.length, start + written.length);
    });
  }
  return (
    <>
      <Field
        className="mb-[14px]"
        label={t('quick.edit.title')}
        lang={language}
        dir="auto"
        maxLength={120}
        value={editor.title[language] ?? ''}
        error={
          needed && editor.missing === 'title'
            ? t('quick.edit.titleMissing')
            : editor.error(`title.${language}`)
        }
        onChange={(event) =>
          editor.set({ title: withLanguage(editor.title, language, event.target.value) })
        }
      />
      <label htmlFor={id} className="field-label">
        {t('quick.edit.text')}
      </label>
      <div className="field" data-invalid={textProblem ? '' : undefined}>
        <textarea
          ref={area}
          id={id}
          rows={7}
          lang={language}
          dir="auto"
          maxLength={4000}
          value={text}
          aria-invalid={textProblem ? true : undefined}
          aria-describedby={`${id}-variables`}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {textProblem && <FieldError>{textProblem}</FieldError>}
      <div className="variable-row" id={`${id}-variables`}>
        <span className="text-meta text-text-3">{t('quick.edit.variables')}</span>
        {quickReplyVariables.map((variable) => (
          <Button key={variable} size="s" icon={Braces} onClick={() => insert(variable)}>
            {t(`quick.variable.${variable}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
