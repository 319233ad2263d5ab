import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { KeyCap } from './key-cap.tsx';
import { Spinner } from './spinner.tsx';

export interface ButtonProps extends ComponentProps<'button'> {
  look?: 'plain' | 'primary' | 'danger' | 'ghost';
  size?: 's' | 'm' | 'l';
  icon?: LucideIcon;
  /** The key that does the same, drawn inside the button. */
  keyCap?: string;
  /** Keeps the width; a spinner stands in place of the icon, and the button takes no presses. */
  busy?: boolean;
}

/** A button of staff screens: 28 px, 24 small, 32 large. One `primary` in a pane. */
export function Button({
  look = 'plain',
  size = 'm',
  icon: Icon,
  keyCap,
  busy = false,
  children,
  onClick,
  className = '',
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`button ${className}`}
      data-look={look}
      data-size={size}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy ? <Spinner /> : Icon && <Icon className="icon-s" aria-hidden="true" />}
      <span>{children}</span>
      {keyCap && <KeyCap>{keyCap}</KeyCap>}
    </button>
  );
}
