import { CircleAlert, type LucideIcon } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { writtenSide } from './written-side.ts';

interface FieldProps extends Omit<ComponentProps<'input'>, 'size'> {
  label: string;
  /** Shown beside the label. */
  hint?: string;
  error?: string | null;
  icon?: LucideIcon;
  size?: 's' | 'm' | 'l';
  /** The label is there for screen readers only. */
  quiet?: boolean;
  after?: ReactNode;
}

/** One line of text with its label, hint and error, tied together for screen readers. */
export function Field({
  label,
  hint,
  error,
  icon: Icon,
  size = 'm',
  quiet = false,
  after,
  className = '',
  ...input
}: FieldProps) {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <div className={className}>
      <label htmlFor={id} className={quiet ? 'sr-only' : 'field-label'}>
        {label}
        {hint && <span className="field-hint">{hint}</span>}
      </label>
      <div className="field" data-size={size} data-invalid={error ? '' : undefined}>
        {Icon && <Icon className="icon-s" aria-hidden="true" />}
        <input
          {...input}
          dir={writtenSide(input.dir, input.value)}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId : input['aria-describedby']}
        />
        {after}
      </div>
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}

/** What is wrong with a field, in words, where it is wrong. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="field-error">
      <CircleAlert className="icon-s" aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
