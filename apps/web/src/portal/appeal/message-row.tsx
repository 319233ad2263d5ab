'use client';
import type { Message, Session } from '@civicconnect/contract';
import { inReadersScript, systemText } from '@civicconnect/i18n/browser';
import { Check, CheckCheck, Clock, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { citizenApi } from '../../foundation/api/citizen-api.ts';
import { MessageFiles } from '../../foundation/files/message-files.tsx';
import { UnsentFiles } from '../../foundation/files/unsent-files.tsx';
import { useT } from '../../foundation/i18n/provider.tsx';
import type { Unsent } from '../../foundation/live/outbox.ts';
import { Icon } from '../ui/icon.tsx';
import { personName } from '../ui/person-name.ts';
import { useFormat, useViewPlace } from './view-place.ts';

/** The message again, with addresses of its files that hold now. */
async function askAgain({ sessionId, seq }: Message): Promise<Message | undefined> {
  const { client } = citizenApi();
  const query = { after: seq - 1, limit: 1 };
  return (await client.listMessages({ params: { sessionId }, query })).items[0];
}

interface MessageRowProps {
  message: Message;
  session: Session;
}

/** What was written, in the script that is read here, and the way back to how it was written. */
function Words({ message, session }: MessageRowProps) {
  const t = useT();
  const [asWritten, setAsWritten] = useState(false);
  const converted = inReadersScript(message, session, t.locale);
  return (
    <>
      <span dir="auto">{asWritten ? message.text : (converted ?? message.text)}</span>
      {converted && (
        <button
          type="button"
          className="as-written needs-script"
          aria-pressed={asWritten}
          onClick={() => setAsWritten(!asWritten)}
        >
          {t('portal.chat.asWritten')}
        </button>
      )}
    </>
  );
}

/** One entry of the conversation: mine right, theirs left with a name, the system's centred. */
export function MessageRow({ message, session }: MessageRowProps) {
  const t = useT();
  const format = useFormat();
  const { timeZone } = useViewPlace();
  const { kind, name } = message.author;
  if (kind === 'system') {
    const text = message.system ? systemText(t, message.system, timeZone) : '';
    return <li className="sys">{text || message.text}</li>;
  }
  const isRead = message.seq <= session.readByOther;
  const mine = kind === 'citizen';
  const assistant = kind === 'assistant';
  const shownName = name
    ? personName(name, t.locale)
    : t(assistant ? 'portal.chat.assistant' : 'portal.chat.staff');
  return (
    <li
      className={`msg msg-${mine ? 'mine' : 'theirs'}${assistant ? ' msg-assistant' : ''}`}
      data-seq={message.seq}
    >
      <div className="bubble">
        {mine ? (
          <span className="hidden-text">{t('portal.chat.you')}: </span>
        ) : (
          <p className="who">{shownName}</p>
        )}
        <Words message={message} session={session} />
        <MessageFiles message={message} ask={askAgain} />
        <div className="meta num">
          <time dateTime={message.createdAt} title={format.exact(message.createdAt)}>
            {format.time(message.createdAt)}
          </time>
          {mine && <Icon of={isRead ? CheckCheck : Check} size={16} />}
          {mine && t(isRead ? 'portal.chat.read' : 'portal.chat.sent')}
        </div>
      </div>
    </li>
  );
}

interface UnsentRowProps {
  unsent: Unsent;
  onRetry: (clientId: string) => void;
  onDiscard: (clientId: string) => void;
}

/** A message on its way: sending, waiting for the network, or not sent with the reason. */
export function UnsentRow({ unsent, onRetry, onDiscard }: UnsentRowProps) {
  const t = useT();
  const failed = unsent.state === 'failed';
  const word = {
    sending: t('portal.chat.sending'),
    waiting: t('portal.offline.waiting'),
    failed: t('portal.chat.notSent'),
  }[unsent.state];
  return (
    <li className={`msg msg-mine msg-new${failed ? ' msg-failed' : ''}`}>
      <div className="bubble">
        <span dir="auto">{unsent.text}</span>
        <UnsentFiles unsent={unsent} />
        <div className="meta" role={failed ? 'alert' : undefined}>
          <Icon of={failed ? TriangleAlert : Clock} size={16} />
          {word}
          {unsent.reason ? `: ${unsent.reason}` : ''}
        </div>
      </div>
      {failed && (
        <div className="failed-acts">
          <button type="button" className="link small" onClick={() => onRetry(unsent.clientId)}>
            <u>{t('common.action.retry')}</u>
          </button>
          <button type="button" className="link small" onClick={() => onDiscard(unsent.clientId)}>
            <u>{t('portal.chat.discard')}</u>
          </button>
        </div>
      )}
    </li>
  );
}
