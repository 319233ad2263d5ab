'use client';
import type { Message, Session } from '@civicconnect/contract';
import { LockOpen } from 'lucide-react';
import { Fragment } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import type { Unsent } from '../../foundation/live/outbox.ts';
import type { Typist } from '../../foundation/live/use-thread.ts';
import { Icon } from '../ui/icon.tsx';
import { personName } from '../ui/person-name.ts';
import { MessageRow, UnsentRow } from './message-row.tsx';
import { useFormat } from './view-place.ts';

interface MessageListProps {
  session: Session;
  messages: readonly Message[];
  unsent: readonly Unsent[];
  typist: Typist | null;
  now: number;
  onRetry: (clientId: string) => void;
  onDiscard: (clientId: string) => void;
}

/** The line between the citizen's description and the reply that opened the conversation. */
function Unlocked() {
  const t = useT();
  return (
    <li className="sys sys-ok">
      <Icon of={LockOpen} size={18} />
      {t('portal.chat.unlocked')}
    </li>
  );
}

/** The conversation, oldest first, with a line at each new day. */
export function MessageList(props: MessageListProps) {
  const t = useT();
  const format = useFormat();
  const { session, messages, typist, now } = props;
  const firstReply =
    session.kind === 'appeal' ? messages.find((message) => message.author.kind === 'staff') : null;
  let day = '';
  return (
    <ol className="talk-list">
      {messages.map((message) => {
        const label = format.dayLabel(message.createdAt, now);
        const isNewDay = label !== day;
        day = label;
        return (
          <Fragment key={message.seq}>
            {isNewDay && <li className="day">{label}</li>}
            {message === firstReply && !session.isLocked && <Unlocked />}
            <MessageRow message={message} session={session} />
          </Fragment>
        );
      })}
      {props.unsent.map((unsent) => (
        <UnsentRow
          key={unsent.clientId}
          unsent={unsent}
          onRetry={props.onRetry}
          onDiscard={props.onDiscard}
        />
      ))}
      {typist && (
        <li className="msg msg-theirs msg-new">
          <div className="bubble typing">
            <i />
            <i />
            <i />
            <span>
              {t('portal.chat.typing', {
                name: typist.name ? personName(typist.name, t.locale) : t('portal.chat.staff'),
              })}
            </span>
          </div>
        </li>
      )}
    </ol>
  );
}
