import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'accent' | 'ok' | 'warn' | 'danger' | 'ai';

/** A state in a word, with an icon: colour never speaks alone. */
export function Pill({
  tone = 'neutral',
  icon: Icon,
  children,
}: {
  tone?: Tone;
  icon?: LucideIcon;
  children: ReactNode;
}) {
  return (
    <span className="pill" data-tone={tone}>
      {Icon && <Icon className="icon-xs" aria-hidden="true" />}
      {children}
    </span>
  );
}
