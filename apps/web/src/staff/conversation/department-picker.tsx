'use client';
import type { Session } from '@civicconnect/contract';
import { Check, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import { DepartmentTile } from '../desk/department-tile.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useTimes } from '../time/use-times.ts';
import { type DepartmentChoice, departmentChoices } from './department-search.ts';

interface DepartmentPickerProps {
  session: Session;
  chosenId: string | null;
  onChoose: (departmentId: string) => void;
}

/** A combobox over the departments: what the router thought of each stands beside it. */
export function DepartmentPicker({ session, chosenId, onChoose }: DepartmentPickerProps) {
  const t = useT();
  const id = useId();
  const { departments } = useDesk();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const currentId = session.department?.id ?? null;
  const candidates = session.routing?.runnersUp ?? session.candidates;
  const choices = useMemo(
    () => departmentChoices(departments, currentId, candidates, typed),
    [departments, currentId, candidates, typed],
  );
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
      if (choice) onChoose(choice.department.id);
    }
  }
  return (
    <>
      <div className="px-[14px]">
        <label htmlFor={`${id}-field`} className="sr-only">
          {t('staff.correct.search')}
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
            placeholder={t('staff.correct.search')}
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
        {choices.length === 0 && t('staff.correct.none')}
      </p>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('staff.correct.search')}
        className="department-options"
        hidden={choices.length === 0}
      >
        {choices.map((choice, index) => (
          <Option
            key={choice.department.id}
            id={optionId(index)}
            choice={choice}
            typed={typed}
            active={index === at}
            chosen={choice.department.id === chosenId}
            onChoose={() => onChoose(choice.department.id)}
          />
        ))}
      </div>
    </>
  );
}

interface OptionProps {
  id: string;
  choice: DepartmentChoice;
  typed: string;
  active: boolean;
  chosen: boolean;
  onChoose: () => void;
}

function Option({
  id,
  choice: { department, share },
  typed,
  active,
  chosen,
  onChoose,
}: OptionProps) {
  const times = useTimes();
  const wanted = typed.trim();
  const found = wanted
    ? department.name.toLocaleLowerCase().indexOf(wanted.toLocaleLowerCase())
    : -1;
  const end = found + wanted.length;
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
      <DepartmentTile department={department} size="s" />
      <span className="min-w-0 flex-1">
        <span className="auto-side block truncate leading-[17px] font-medium" dir="auto">
          {found < 0 ? (
            department.name
          ) : (
            <>
              {department.name.slice(0, found)}
              <b className="font-semibold text-accent-text">{department.name.slice(found, end)}</b>
              {department.name.slice(end)}
            </>
          )}
        </span>
        <span className="auto-side block truncate text-micro leading-[15px] text-text-3" dir="auto">
          {department.description}
        </span>
      </span>
      {share !== null && (
        <span className="numeric text-meta text-text-2">{times.percent(share)}</span>
      )}
      {chosen ? (
        <Check className="icon-s text-accent-text" aria-hidden="true" />
      ) : (
        active && <KeyCap>↵</KeyCap>
      )}
    </div>
  );
}
