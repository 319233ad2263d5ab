'use client';
import type { Addition } from '@civicconnect/contract';
import { Lock } from 'lucide-react';
import { useCallback } from 'react';
import { MessageFiles } from '../../foundation/files/message-files.tsx';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useTimes } from '../time/use-times.ts';

interface AdditionCardProps {
  addition: Addition;
  sessionId: string;
}

/** What the citizen sent while the session was locked: not a message yet, kept for staff to see. */
export function AdditionCard({ addition, sessionId }: AdditionCardProps) {
  const t = useT();
  const { client } = useDesk();
  const ask = useCallback(
    async ({ id }: Addition) => {
      const { session } = await client.getSession({ params: { id: sessionId } });
      return session.additions.find((one) => one.id === id);
    },
    [client, sessionId],
  );
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
          {addition.text && <p dir="auto">{addition.text}</p>}
          <MessageFiles message={addition} ask={ask} withVariants />
        </div>
      </div>
    </div>
  );
}
