'use client';
import type { Message, Session } from '@civicconnect/contract';
import { isCyrillic, toCyrillic, toLatin } from '@civicconnect/i18n/browser';
import { Bot, Check, CheckCheck, CircleAlert } from 'lucide-react';
import { memo, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { useTimes } from '../time/use-times.ts';
import { markedText } from './marked-text.ts';

interface MessageBubbleProps {
  message: Message;
  session: Session;
  withAvatar: boolean;
  /** The newest word on its way to the citizen. */
  delivery: string;
}

/** One message: a citizen's at the start with avatar, staff's at the end with its state. */
export const MessageBubble = memo(function MessageBubble(props: MessageBubbleProps) {
  const { message, session, withAvatar } = props;
  const own = message.author.kind === 'staff';
  const [otherScript, setOtherScript] = useState(false);
  const other = message.author.kind === 'citizen' ? inOtherScript(message.text, session) : null;
  return (
    <div className="message" data-by={message.author.kind}>
      {!own &&
        (withAvatar ? (
          <AuthorAvatar message={message} session={session} />
        ) : (
          <span className="message-indent" />
        ))}
      <div className="message-body">
        <div className="bubble">
          <div dir="auto">
            <MessageText message={message} session={session} />
          </div>
          {otherScript && other && (
            <div className="bubble-other-script" dir="auto" lang={other.lang}>
              {other.text}
            </div>
          )}
        </div>
        <MessageFoot
          {...props}
          other={other}
          otherShown={otherScript}
          onToggleOther={() => setOtherScript(!otherScript)}
        />
      </div>
    </div>
  );
});

function AuthorAvatar({ message, session }: { message: Message; session: Session }) {
  if (message.author.kind !== 'assistant') {
    return <Avatar id={session.citizen.id} name={session.citizen.name} />;
  }
  return (
    <span
      className="avatar"
      style={{ background: 'var(--ai-soft)', color: 'var(--ai-text)' }}
      aria-hidden="true"
    >
      <Bot className="icon-s" />
    </span>
  );
}

/** The text; in the first message the words that decided the department are marked. */
function MessageText({ message, session }: { message: Message; session: Session }) {
  const t = useT();
  const words =
    message.seq === 1 && message.author.kind === 'citizen' ? session.routing?.words : undefined;
  const author = message.author.kind === 'citizen' ? session.citizen.name : message.author.name;
  return (
    <>
      <span className="sr-only">
        {t('staff.message.by', { name: author ?? t(`words.author.${message.author.kind}`) })}
      </span>
      {markedText(message.text, words ?? []).map((piece, index) =>
        piece.strength === null ? (
          piece.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one unchanging text
          <mark key={index} data-strength={piece.strength}>
            {piece.text}
          </mark>
        ),
      )}
    </>
  );
}

/** An Uzbek text in the script that it was not written in; null for other languages. */
function inOtherScript(
  text: string,
  session: Session,
): { text: string; lang: string; to: 'latin' | 'cyrillic' } | null {
  if (!session.language.startsWith('uz')) return null;
  return isCyrillic(text)
    ? { text: toLatin(text), lang: 'uz-Latn', to: 'latin' }
    : { text: toCyrillic(text), lang: 'uz-Cyrl', to: 'cyrillic' };
}

interface MessageFootProps extends MessageBubbleProps {
  other: { to: 'latin' | 'cyrillic' } | null;
  otherShown: boolean;
  onToggleOther: () => void;
}

function MessageFoot({
  message,
  session,
  delivery,
  other,
  otherShown,
  onToggleOther,
}: MessageFootProps) {
  const t = useT();
  const times = useTimes();
  const own = message.author.kind === 'staff';
  return (
    <div className="message-foot">
      {own && <bdi>{message.author.name}</bdi>}
      <time dateTime={message.createdAt} title={times.exact(message.createdAt)}>
        {times.time(message.createdAt)}
      </time>
      {other && (
        <button
          type="button"
          className="foot-link"
          aria-expanded={otherShown}
          onClick={onToggleOther}
        >
          {t(otherShown ? 'staff.script.original' : `staff.script.${other.to}`)}
        </button>
      )}
      {own && <DeliveryState state={message.seq <= session.readByOther ? 'read' : delivery} />}
    </div>
  );
}

/** Sent: one tick; delivered: two; seen: two, in the accent, with the word; in doubt: the word. */
function DeliveryState({ state }: { state: string }) {
  const t = useT();
  if (state === 'failed' || state === 'unconfirmed') {
    return (
      <span className="foot-state" data-state="failed">
        <CircleAlert className="icon-s" aria-hidden="true" />
        {t(`words.delivery.${state}`)}
      </span>
    );
  }
  const shown = state === 'read' || state === 'delivered' ? state : 'sent';
  const Icon = shown === 'sent' ? Check : CheckCheck;
  return (
    <span className="foot-state" data-state={shown === 'read' ? 'seen' : undefined}>
      <Icon className="icon-s" aria-hidden="true" />
      {t(`staff.message.${shown}`)}
    </span>
  );
}
