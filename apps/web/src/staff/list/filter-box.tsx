'use client';
import { Search, X } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Field } from '../../ui/field.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';

interface FilterBoxProps {
  value: string;
  inputRef: RefObject<HTMLInputElement | null>;
  onChange: (value: string) => void;
  /** Esc and Enter go back to the list. */
  onLeave: () => void;
}

/** The server is asked when the writer pauses. */
const pauseMs = 250;

/** Narrows the list by text: number, name, words. */
export function FilterBox({ value, inputRef, onChange, onLeave }: FilterBoxProps) {
  const t = useT();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <Field
      ref={inputRef}
      className="w-[148px] flex-none"
      label={t('staff.filter.label')}
      placeholder={t('staff.filter.placeholder')}
      quiet
      size="s"
      icon={Search}
      type="text"
      enterKeyHint="search"
      autoComplete="off"
      aria-keyshortcuts="/"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        event.preventDefault();
        if (event.key === 'Escape') {
          setText('');
          onChange('');
        }
        onLeave();
      }}
      after={
        text ? (
          <button
            type="button"
            className="grid size-[20px] flex-none cursor-pointer place-items-center rounded-1 text-icon"
            aria-label={t('staff.filter.clear')}
            onClick={() => {
              setText('');
              onChange('');
            }}
          >
            <X className="icon-xs" aria-hidden="true" />
          </button>
        ) : (
          <KeyCap>/</KeyCap>
        )
      }
    />
  );
}
