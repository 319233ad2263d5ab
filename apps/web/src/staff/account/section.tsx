import { type ReactNode, useId } from 'react';

interface SectionProps {
  title: string;
  about?: string;
  /** Beside the title. */
  aside?: ReactNode;
  children?: ReactNode;
}

/** A part of a page with its heading: what it is on the one side, what can be done on the other. */
export function Section({ title, about, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className="page-section account-section" aria-labelledby={id}>
      <div className="account-section-head">
        <h2 id={id} className="section-title">
          {title}
        </h2>
        {aside}
        {about && <p className="setting-note">{about}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
