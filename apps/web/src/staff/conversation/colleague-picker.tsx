'use client';
import type { AvailableAgent } from '@civicconnect/contract';
import { formatNumber } from '@civicconnect/i18n/browser';
import { Check, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { matchRank } from '../words/comparable.ts';
import { commaOf } from '../words/listed.ts';

interface ColleaguePickerProps {
  colleagues: readonly AvailableAgent[];
  chosenId: string | null;
  onChoose: (staffId: string) => void;
}

/** Those whose name or department answers to what was typed: at work first, then who has least. */
export function colleagueChoices(
  colleagues: readonly AvailableAgent[],
  typed: string,
): AvailableAgent[] {
  const ranked = colleagues.flatMap((colleague) => {
    const ranks = [colleague.name, ...colleague.departments.map(({ name }) => name)]
      .map((text) => matchRank(text, typed))
      .filter((rank) => rank !== null);
    return ranks.length > 0 ? [{ colleague, rank: Math.min(...ranks) }] : [];
  });
  const wanted = typed.trim() !== '';
  return ranked
    .sort(
      (a, b) =>
        (wanted ? a.rank - b.rank : 0) ||
        Number(b.colleague.available) - Number(a.colleague.available) ||
        a.colleague.open - b.colleague.open ||
        a.colleague.name.localeCompare(b.colleague.name),
    )
    .map(({ colleague }) => colleague);
}

/** A combobox over colleagues: who is there, and how much each has. */
export function ColleaguePicker({ colleagues, chosenId, onChoose }: ColleaguePickerProps) {
  const t = useT();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const choices = useMemo(() => colleagueChoices(colleagues, typed), [colleagues, typed]);
  useEffect(() => field.current?.focus(), []);
  const at = Math.min(active, choices.length - 1);
  const optionId = (index: number) => `${id}-${index}`;
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      setActive(Math.max(0, Math.min(choices.length - 1, at + step)));
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const choice = choices[at];
      if (choice) onChoose(choice.id);
    }
  }
  return (
    <>
      <div className="px-[14px]">
        <label htmlFor={`${id}-field`} className="sr-only">
          {t('desk.transfer.search')}
        </label>
        <div className="field">
          <Search className="icon-s" aria-hidden="true" />
          <input
            ref={field}
            id={`${id}-field`}
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={at >= 0 ? optionId(at) : undefined}
            autoComplete="off"
            dir="auto"
            placeholder={t('desk.transfer.search')}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
      </div>
      <p role="status" className="px-[16px] pt-[8px] pb-[12px] text-text-3 empty:hidden">
        {choices.length === 0 && t('desk.transfer.none')}
      </p>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('desk.transfer.search')}
        className="department-options"
        hidden={choices.length === 0}
      >
        {choices.map((colleague, index) => (
          <Option
            key={colleague.id}
            id={optionId(index)}
            colleague={colleague}
            active={index === at}
            chosen={colleague.id === chosenId}
            onChoose={() => onChoose(colleague.id)}
          />
        ))}
      </div>
    </>
  );
}

interface OptionProps {
  id: string;
  colleague: AvailableAgent;
  active: boolean;
  chosen: boolean;
  onChoose: () => void;
}

function Option({ id, colleague, active, chosen, onChoose }: OptionProps) {
  const t = useT();
  const { available, departments, open, capacity, role } = colleague;
  const places = departments.map(({ name }) => name).join(commaOf(t.locale));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's, which holds the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      data-active={active ? '' : undefined}
      className="department-option"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Avatar id={colleague.id} name={colleague.name} size={24} />
      <span className="min-w-0 flex-1">
        <span className="auto-side block truncate leading-[17px] font-medium" dir="auto">
          {colleague.name}
        </span>
        <span className="auto-side block truncate text-micro leading-[15px] text-text-3" dir="auto">
          {places || t(`words.role.${role}`)}
        </span>
      </span>
      <span className="flex flex-none flex-col items-end text-micro leading-[15px] text-text-3">
        <span className="presence-mark" data-here={available ? '' : undefined}>
          {t(available ? 'desk.transfer.here' : 'desk.transfer.away')}
        </span>
        <span className="numeric">
          {t('desk.transfer.load', {
            open: formatNumber(t.locale, open),
            capacity: formatNumber(t.locale, capacity),
          })}
        </span>
      </span>
      {chosen ? (
        <Check className="icon-s text-accent-text" aria-hidden="true" />
      ) : (
        active && <KeyCap>↵</KeyCap>
      )}
    </div>
  );
}
