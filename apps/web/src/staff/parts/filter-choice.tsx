'use client';
import { Choice } from '../../ui/choice.tsx';

interface FilterChoiceProps<Value extends string> {
  /** For screen readers; the chosen words say it to everybody else. */
  label: string;
  /** The words for no narrowing at all. */
  any: string;
  value: Value | null;
  /** Values with their words, in the order in which they are offered. */
  options: readonly (readonly [value: Value, words: string])[];
  onChange: (value: Value | null) => void;
}

/** What narrows a list: one of some values, or any. */
export function FilterChoice<Value extends string>(props: FilterChoiceProps<Value>) {
  const { label, any, value, options, onChange } = props;
  return (
    <Choice
      quiet
      className="filter-choice"
      label={label}
      value={value ?? ''}
      onChange={(chosen) => onChange(options.find(([one]) => one === chosen)?.[0] ?? null)}
    >
      <option value="">{any}</option>
      {options.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </Choice>
  );
}
