import { type ReactNode, useId } from 'react';

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The label is there for screen readers only. */
  quiet?: boolean;
  /** As the fields beside it. */
  size?: 'm' | 'l';
  className?: string;
  /** `<option>`s. */
  children: ReactNode;
}

/** One of a list, by the browser's own control: on phones it is theirs, and every key works. */
export function Choice({
  label,
  value,
  onChange,
  quiet = false,
  size = 'm',
  className = '',
  children,
}: ChoiceProps) {
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id} className={quiet ? 'sr-only' : 'field-label'}>
        {label}
      </label>
      <div className="field" data-size={size}>
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {children}
        </select>
      </div>
    </div>
  );
}
