import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Width in px on a wide screen. */
  width?: number;
  children: ReactNode;
}

/**
 * A window above the page: the focus stays inside, Esc closes it, and it goes back where it was. It is
 * named by the `DialogTitle` in it.
 */
export function Dialog({ open, onOpenChange, width = 480, children }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="scrim" />
        <Radix.Content
          className="dialog"
          style={{ '--dialog-width': `${width}px` } as React.CSSProperties}
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            // A field that asked for the focus keeps it; else the window itself has it, not its first button.
            event.preventDefault();
            const window = event.currentTarget;
            if (window instanceof HTMLElement && !window.contains(document.activeElement))
              window.focus();
          }}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The title of the window it stands in. */
export function DialogTitle({
  children,
  className = '',
}: {
  children: ReactNode;
  className?: string;
}) {
  return <Radix.Title className={`pane-title ${className}`}>{children}</Radix.Title>;
}
