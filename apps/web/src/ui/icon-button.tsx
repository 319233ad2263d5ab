import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { Spinner } from './spinner.tsx';
import { Tooltip } from './tooltip.tsx';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  icon: LucideIcon;
  /** The button's name: read aloud and shown as its tooltip. */
  label: string;
  keyCap?: string;
  size?: 's' | 'm';
  busy?: boolean;
  /** For icons that point along the line of reading. */
  flips?: boolean;
}

/** A button of one icon; its name and key stand in a tooltip. */
export function IconButton({
  icon: Icon,
  label,
  keyCap,
  size = 'm',
  busy = false,
  flips = false,
  className = '',
  onClick,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} keyCap={keyCap}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-disabled={busy || undefined}
        className={`button ${className}`}
        data-look="ghost"
        data-size={size}
        data-icon-only=""
        onClick={busy ? (event) => event.preventDefault() : onClick}
      >
        {busy ? (
          <Spinner />
        ) : (
          <Icon className={flips ? 'icon-s flip' : 'icon-s'} aria-hidden="true" />
        )}
      </button>
    </Tooltip>
  );
}
