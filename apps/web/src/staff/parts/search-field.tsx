'use client';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Field } from '../../ui/field.tsx';

/** The server is asked when typing pauses for this long. */
const pauseMs = 250;

interface SearchFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A field by which a list is narrowed while one types. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <Field
      quiet
      className="filter-search"
      label={label}
      placeholder={label}
      icon={Search}
      type="search"
      dir="auto"
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
