'use client';
import type { Delivery, Message, Session } from '@civicconnect/contract';
import { Bot } from 'lucide-react';
import { memo, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { BubbleFiles } from '../attachments/bubble-files.tsx';
import { useTimes } from '../time/use-times.ts';
import { decidedBy } from '../words/decided-by.ts';
import { EmotionMark } from '../words/emotion-mark.tsx';
import { Citations } from './citations.tsx';
import { MessageDelivery } from './message-delivery.tsx';
import { inOtherScript, MessageText } from './message-text.tsx';
import { type MessageTranslation, useTranslation } from './use-translation.ts';

interface MessageBubbleProps {
  message: Message;
  session: Session;
  withAvatar: boolean;
  /** The newest word on its way to the citizen. */
  delivery: Delivery;
  /** The reader wants every message in the other script as well. */
  otherScript: boolean;
}

/** One message: a citizen's at the start with avatar, staff's at the end with its state. */
export const MessageBubble = memo(function MessageBubble(props: MessageBubbleProps) {
  const { message, session, withAvatar } = props;
  const own = message.author.kind === 'staff';
  // A choice for this one message goes before the choice for all.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const shown = chosen ?? props.otherScript;
  const other = inOtherScript({ message, session });
  const translation = useTranslation(message, session);
  return (
    <div className="message" data-by={message.author.kind} data-seq={message.seq}>
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
          <BubbleFiles message={message} />
          {shown && other && (
            <div className="bubble-other-script" dir="auto" lang={other.lang}>
              {other.text}
            </div>
          )}
          <Translated translation={translation} />
        </div>
        <Citations citations={message.citations} />
        <MessageFoot
          {...props}
          other={other}
          otherShown={shown}
          onToggleOther={() => setChosen(!shown)}
          translation={translation}
        />
      </div>
    </div>
  );
});

/** What a model made of the text, under a hairline and in the colour of what models write. */
function Translated({ translation: { shown, problem } }: { translation: MessageTranslation }) {
  const t = useT();
  if (problem) {
    return (
      <p className="bubble-other-script text-danger-text" role="alert">
        {problem}
      </p>
    );
  }
  if (!shown) return null;
  return (
    <div className="bubble-other-script" role="status">
      <div dir="auto">{shown.text}</div>
      <p className="bubble-model">
        <Bot className="icon-xs" aria-hidden="true" />
        {t('desk.translate.by', { by: decidedBy(shown.provider, shown.model, t) })}
      </p>
    </div>
  );
}

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

interface MessageFootProps extends MessageBubbleProps {
  other: { to: 'latin' | 'cyrillic' } | null;
  otherShown: boolean;
  onToggleOther: () => void;
  translation: MessageTranslation;
}

function MessageFoot({
  message,
  session,
  delivery,
  other,
  otherShown,
  onToggleOther,
  translation,
}: MessageFootProps) {
  const t = useT();
  const times = useTimes();
  const own = message.author.kind === 'staff';
  return (
    <div className="message-foot">
      {message.author.kind !== 'citizen' && (
        <bdi className="min-w-0 truncate">{message.author.name}</bdi>
      )}
      <time dateTime={message.createdAt} title={times.exact(message.createdAt)}>
        {times.time(message.createdAt)}
      </time>
      <EmotionMark emotion={message.emotion} />
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
      {translation.offered && (
        <button
          type="button"
          className="foot-link"
          aria-expanded={translation.shown !== null}
          aria-disabled={translation.busy || undefined}
          onClick={translation.toggle}
        >
          {t(translateWord(translation))}
        </button>
      )}
      {own && <MessageDelivery message={message} session={session} delivery={delivery} />}
    </div>
  );
}

function translateWord({ busy, shown }: MessageTranslation) {
  if (busy) return 'desk.translate.busy';
  return shown ? 'desk.translate.hide' : 'desk.translate.action';
}
