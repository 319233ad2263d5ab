import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

interface DrawerProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  side: 'start' | 'end';
  /** Width in px where the screen has it. */
  width: number;
  children: ReactNode;
}

/** A pane that slides in where the screen is too narrow to keep it open. */
export function Drawer({ open, onOpenChange, title, side, width, children }: DrawerProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="scrim" />
        <Radix.Content
          className="drawer"
          data-side={side}
          style={{ '--drawer-width': `${width}px` } as React.CSSProperties}
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            // The pane itself has the focus, not its first button, whose tooltip would open with it.
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
        >
          <Radix.Title className="sr-only">{title}</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
