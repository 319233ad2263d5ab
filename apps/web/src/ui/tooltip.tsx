import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { KeyCap } from './key-cap.tsx';

/** Tooltips come after 400 ms, at once when another was open. Wraps a whole screen. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Radix.Provider delayDuration={400} skipDelayDuration={600}>
      {children}
    </Radix.Provider>
  );
}

interface TooltipProps {
  label: string;
  keyCap?: string;
  children: ReactElement;
}

/** Says what a control without words does, and its key. */
export function Tooltip({ label, keyCap, children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="tooltip" sideOffset={6} collisionPadding={8}>
          {label}
          {keyCap && <KeyCap>{keyCap}</KeyCap>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
