'use client';
import { Check, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';

/** It stays this long, and as long as it is pointed at or focused. */
const shownMs = 10_000;

export interface Done {
  /** Another one starts the time anew. */
  id: string;
  title: string;
  text: string;
  /** Absent where it was itself a way back. */
  undo?: () => void;
}

/** What was just done, and the way back. */
export function UndoToast({ done, onGone }: { done: Done | null; onGone: () => void }) {
  const t = useT();
  const [held, setHeld] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another message starts the time anew
  useEffect(() => {
    if (!done || held) return;
    const timer = setTimeout(onGone, shownMs);
    return () => clearTimeout(timer);
  }, [done?.id, held, onGone]);
  return (
    <div
      role="status"
      className="undo-toast"
      hidden={!done}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {done && (
        <>
          <span className="department-tile bg-ok-soft text-ok-text" aria-hidden="true">
            {done.undo ? <Check className="icon" /> : <Undo2 className="icon" />}
          </span>
          <div className="min-w-0 flex-1">
            <p className="font-semibold">{done.title}</p>
            <p className="text-text-2">{done.text}</p>
          </div>
          {done.undo && (
            <Button icon={Undo2} onClick={done.undo}>
              {t('staff.receipt.undo')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
