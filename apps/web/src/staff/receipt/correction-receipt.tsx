'use client';
import { Check, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import type { Moved } from './use-receipt.ts';

/** It stays this long, and as long as it is pointed at or focused. */
const shownMs = 8_000;

const headlines = {
  done: 'staff.receipt.moved',
  returned: 'staff.receipt.undone',
  stays: 'staff.receipt.stays',
} as const satisfies Record<Moved['state'], string>;

interface CorrectionReceiptProps {
  moved: Moved;
  busy: boolean;
  /** Why it could not be taken back. */
  problem: string | null;
  onUndo: () => void;
  onGone: () => void;
}

/** What a correction did and what the router learned from it, with the way back. */
export function CorrectionReceipt({
  moved,
  busy,
  problem,
  onUndo,
  onGone,
}: CorrectionReceiptProps) {
  const t = useT();
  const [held, setHeld] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another receipt starts the time anew
  useEffect(() => {
    if (held || busy) return;
    const timer = setTimeout(onGone, shownMs);
    return () => clearTimeout(timer);
  }, [held, busy, onGone, moved.correctionId, moved.state]);
  const undone = moved.state !== 'done';
  return (
    <div
      role="status"
      className="receipt"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="department-tile bg-ok-soft text-ok-text" aria-hidden="true">
        {undone ? <Undo2 className="icon" /> : <Check className="icon" />}
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-semibold">
          {t(headlines[moved.state], { number: moved.number, department: moved.department })}
        </p>
        <p className="text-text-2">{problem ?? <Consequence moved={moved} />}</p>
      </div>
      {!undone && (
        <Button icon={Undo2} keyCap="Z" aria-keyshortcuts="Z" busy={busy} onClick={onUndo}>
          {t('staff.receipt.undo')}
        </Button>
      )}
    </div>
  );
}

function Consequence({ moved }: { moved: Moved }) {
  const t = useT();
  if (moved.state !== 'done') return t('staff.receipt.unlearned');
  return moved.similarNow > 0
    ? t('staff.receipt.learned', { n: moved.similarNow })
    : t('staff.receipt.learnedNone');
}
