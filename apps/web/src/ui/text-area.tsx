import { type ComponentProps, useId } from 'react';
import { FieldError } from './field.tsx';
import { writtenSide } from './written-side.ts';

interface TextAreaProps extends ComponentProps<'textarea'> {
  label: string;
  /** Shown beside the label. */
  hint?: string;
  error?: string | null;
}

/** Some lines of text with their label, hint and error, tied together for screen readers. */
export function TextArea({ label, hint, error, className = '', ...area }: TextAreaProps) {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <div className={className}>
      <label htmlFor={id} className="field-label">
        {label}
        {hint && <span className="field-hint">{hint}</span>}
      </label>
      <div className="field" data-invalid={error ? '' : undefined}>
        <textarea
          {...area}
          dir={writtenSide(area.dir, area.value)}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId : area['aria-describedby']}
        />
      </div>
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}
