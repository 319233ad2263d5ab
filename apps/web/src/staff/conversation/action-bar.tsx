'use client';
import { Button } from '../../ui/button.tsx';

interface ActionBarProps {
  title: string;
  /** What pressing it will mean. */
  note: string;
  action: string;
  keyCap: string;
  busy: boolean;
  onPress: () => void;
}

/** One thing to do, in place of the composer, with its consequence in words. */
export function ActionBar({ title, note, action, keyCap, busy, onPress }: ActionBarProps) {
  return (
    <div className="pick-bar">
      <div className="min-w-0 flex-1">
        <p className="foot-title">{title}</p>
        <p className="foot-note">{note}</p>
      </div>
      <Button
        look="primary"
        size="l"
        keyCap={keyCap}
        aria-keyshortcuts={keyCap}
        busy={busy}
        onClick={onPress}
      >
        {action}
      </Button>
    </div>
  );
}
