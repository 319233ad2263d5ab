'use client';
import { useEffect, useRef } from 'react';

/** Everything that is wrong, each with a link to its field; takes the focus when it appears. */
export function ErrorSummary(props: {
  title: string;
  errors: readonly { field: string; text: string }[];
}) {
  const box = useRef<HTMLDivElement>(null);
  const shown = props.errors.map((error) => error.text).join('\n');
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (props.errors.length === 0) return null;
  return (
    <div className="error-sum" role="alert" tabIndex={-1} ref={box}>
      <b>{props.title}</b>
      {props.errors.map((error) => (
        <div key={error.field}>
          <a
            href={`#${error.field}`}
            onClick={(event) => {
              event.preventDefault();
              document.getElementById(error.field)?.focus();
            }}
          >
            {error.text}
          </a>
        </div>
      ))}
    </div>
  );
}
