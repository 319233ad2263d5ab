'use client';
import { useId } from 'react';

interface OptionRowsProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; note: string }[];
  onChange: (value: T) => void;
}

/** One of a few, each with what it means. */
export function OptionRows<T extends string>({
  label,
  value,
  options,
  onChange,
}: OptionRowsProps<T>) {
  const name = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="field-label">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="option-row">
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <span className="block font-medium">{option.label}</span>
            <span className="block text-text-3">{option.note}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
