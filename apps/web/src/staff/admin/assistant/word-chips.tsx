'use client';
import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';

interface WordChipsProps {
  label: string;
  words: readonly string[];
  error: string | null;
  onChange: (words: string[]) => void;
}

/** The words with those of a line, parted by commas; each once. */
export function withWords(words: readonly string[], line: string): string[] {
  const added = line
    .split(/[,،;\n]/)
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => word !== '');
  return [...new Set([...words, ...added])];
}

/** A list of words: each can be taken out, and new ones are put in with Enter or a comma. */
export function WordChips({ label, words, error, onChange }: WordChipsProps) {
  const t = useT();
  const [typed, setTyped] = useState('');
  function put() {
    if (typed.trim() === '') return;
    onChange(withWords(words, typed));
    setTyped('');
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    put();
  }
  return (
    <fieldset className="min-w-0">
      <legend className="field-label">{label}</legend>
      {words.length > 0 && (
        <ul className="word-chips">
          {words.map((word) => (
            <li key={word} className="word-chip">
              <bdi>{word}</bdi>
              <button
                type="button"
                aria-label={t('tuning.words.remove', { word })}
                onClick={() => onChange(words.filter((other) => other !== word))}
              >
                <X className="icon-xs" aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-start gap-[8px]">
        <Field
          quiet
          label={`${label}: ${t('tuning.words.add')}`}
          placeholder={t('tuning.words.add')}
          className="min-w-0 flex-1 sm:max-w-[340px]"
          dir={typed ? 'auto' : undefined}
          maxLength={60}
          value={typed}
          error={error}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={put}
        />
        <Button icon={Plus} onClick={put}>
          {t('tuning.words.put')}
        </Button>
      </div>
    </fieldset>
  );
}
