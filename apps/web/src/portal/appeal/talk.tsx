'use client';
import { useEffect, useRef, useState } from 'react';
import { citizenApi } from '../../foundation/api/citizen-api.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { type ComposeAction, Composer, Locked } from './composer.tsx';
import { MessageList } from './message-list.tsx';
import type { Conversation } from './use-conversation.ts';

interface TalkProps {
  talk: Conversation;
  now: number;
  clientId: string;
  composeAction: ComposeAction;
}

/** How far below the window the end may be for a reader to count as being at it, pixels. */
const nearEnd = 400;

/**
 * Keeps the end of the conversation in sight when something is added there: for who reads at the end,
 * and for what one writes oneself. Who reads further up is left in peace.
 */
function useFollow(talk: Conversation, follows: boolean) {
  const end = useRef<HTMLDivElement>(null);
  const last = talk.thread.messages.at(-1)?.seq ?? 0;
  const writing = talk.unsent.length;
  const shown = useRef(follows ? { last: 0, writing: 0 } : { last, writing });
  useEffect(() => {
    const before = shown.current;
    shown.current = { last, writing };
    if (last <= before.last && writing <= before.writing) return;
    const top = end.current?.getBoundingClientRect().top ?? 0;
    const isFirst = before.last === 0;
    if (isFirst || writing > before.writing || top < window.innerHeight + nearEnd) {
      end.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [last, writing]);
  return end;
}

/** Messages from before those the page came with. */
function Earlier({ talk }: { talk: Conversation }) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const { messages, session, add } = talk.thread;
  const first = messages[0]?.seq ?? 1;
  if (first <= 1) return null;
  const load = async () => {
    setBusy(true);
    try {
      const { client } = citizenApi();
      const query = { before: first, limit: 100 };
      add((await client.listMessages({ params: { sessionId: session.id }, query })).items);
    } finally {
      setBusy(false);
    }
  };
  return (
    <button
      type="button"
      className="link small day needs-script"
      aria-busy={busy}
      onClick={() => void load().catch(() => undefined)}
    >
      <u>{t('portal.chat.earlier')}</u>
    </button>
  );
}

/** The conversation and the place to write, or why there is none. */
export function Talk({ talk, now, clientId, composeAction }: TalkProps) {
  const t = useT();
  const { session, messages, typist } = talk.thread;
  const end = useFollow(talk, !session.isLocked && session.status !== 'closed');
  return (
    <section className="talk" aria-label={t('portal.chat.title')}>
      <Earlier talk={talk} />
      {session.contentsRemovedAt && <p className="note">{t('words.contentsRemoved')}</p>}
      <div className="talk-log" role="log">
        <MessageList
          session={session}
          messages={messages}
          unsent={talk.unsent}
          typist={typist}
          now={now}
          onRetry={talk.retry}
          onDiscard={talk.discard}
        />
      </div>
      {session.isLocked ? (
        <Locked session={session} />
      ) : (
        <Composer
          sessionId={session.id}
          clientId={clientId}
          action={composeAction}
          onSend={talk.send}
          onTyping={talk.typing}
        />
      )}
      <div ref={end} />
      <p className="hidden-text" role="status">
        {session.isLocked ? '' : t('portal.chat.unlocked')}
      </p>
    </section>
  );
}
