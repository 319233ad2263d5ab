'use client';
import { Check, Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { KeyCap } from '../../ui/key-cap.tsx';
import { writtenSide } from '../../ui/written-side.ts';

interface PickListProps<Choice> {
  /** The name of the field and of the list. */
  label: string;
  /** Said when nothing answers to what was typed. */
  none: string;
  /** What answers to the typed words, best first. */
  choicesFor: (typed: string) => readonly Choice[];
  idOf: (choice: Choice) => string;
  chosenId: string | null;
  onChoose: (id: string) => void;
  /** What an option shows. */
  children: (choice: Choice, typed: string) => ReactNode;
}

/** A combobox whose list stands open: arrows go through it, Enter takes, typing narrows. */
export function PickList<Choice>(props: PickListProps<Choice>) {
  const { label, chosenId, idOf, onChoose } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const choices = props.choicesFor(typed);
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
      if (choice) onChoose(idOf(choice));
    }
  }
  return (
    <>
      <div className="px-[14px]">
        <label htmlFor={`${id}-field`} className="sr-only">
          {label}
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
            dir={writtenSide('auto', typed)}
            placeholder={label}
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
        {choices.length === 0 && props.none}
      </p>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className="department-options"
        hidden={choices.length === 0}
      >
        {choices.map((choice, index) => (
          <Option
            key={idOf(choice)}
            id={optionId(index)}
            active={index === at}
            chosen={idOf(choice) === chosenId}
            onChoose={() => onChoose(idOf(choice))}
          >
            {props.children(choice, typed)}
          </Option>
        ))}
      </div>
    </>
  );
}

interface OptionProps {
  id: string;
  active: boolean;
  chosen: boolean;
  onChoose: () => void;
  children: ReactNode;
}

function Option({ id, active, chosen, onChoose, children }: OptionProps) {
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
      {children}
      {chosen ? (
        <Check className="icon-s text-accent-text" aria-hidden="true" />
      ) : (
        active && <KeyCap>↵</KeyCap>
      )}
    </div>
  );
}
