'use client';
import type { Addition } from '@civicconnect/contract';
import { Lock } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useTimes } from '../time/use-times.ts';

/** What the citizen wrote while the session was locked: not a message yet, kept for staff to see. */
export function AdditionCard({ addition }: { addition: Addition }) {
  const t = useT();
  const times = useTimes();
  return (
    <div className="message">
      <span className="message-indent" />
      <div className="message-body">
        <div className="addition">
          <div className="addition-head">
            <Lock className="icon-xs" aria-hidden="true" />
            {t('staff.addition.title')}
            <time dateTime={addition.createdAt} title={times.exact(addition.createdAt)}>
              {times.time(addition.createdAt)}
            </time>
          </div>
          <p dir="auto">{addition.text}</p>
        </div>
      </div>
    </div>
  );
}
