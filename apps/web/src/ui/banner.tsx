import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface BannerProps {
  tone: 'warn' | 'danger' | 'accent' | 'neutral';
  icon: LucideIcon;
  children: ReactNode;
  /** What the reader can do about it. */
  action?: ReactNode;
  /** `alert` interrupts a screen reader; `status` waits for a pause. */
  role?: 'alert' | 'status';
  className?: string;
}

/** A sentence about the state of things, at the place that it concerns. */
export function Banner({ tone, icon: Icon, children, action, role, className = '' }: BannerProps) {
  return (
    <div className={`banner ${className}`} data-tone={tone} role={role}>
      <Icon className="icon-s" aria-hidden="true" />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}
