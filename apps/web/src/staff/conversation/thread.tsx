'use client';
import type { Session } from '@civicconnect/contract';
import type { Translator } from '@civicconnect/i18n/browser';
import { History } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import type { Unsent } from '../../foundation/live/outbox.ts';
import type { LiveThread, Typist } from '../../foundation/live/use-thread.ts';
import { Button } from '../../ui/button.tsx';
import type { Notes } from '../data/use-notes.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { citizenName } from '../words/citizen-name.ts';
import { AdditionCard } from './addition-card.tsx';
import { MessageBubble } from './message-bubble.tsx';
import { NoteCard } from './note-card.tsx';
import { SystemLine } from './system-line.tsx';
import { type ThreadEntry, threadEntries } from './thread-entries.ts';
import type { Deliveries } from './troubled.ts';
import { UnsentBubble } from './unsent-bubble.tsx';
import type { Earlier } from './use-earlier.ts';
import { useFound } from './use-found.ts';

interface ThreadProps {
  thread: LiveThread;
  unsent: readonly Unsent[];
  firstUnread: number | null;
  deliveries: Deliveries;
  earlier: Earlier;
  notes: Notes;
  /** Every Uzbek message is shown in the other script as well. */
  otherScript: boolean;
  onRetry: (clientId: string) => void;
  onDiscard: (clientId: string) => void;
}

/** So near the end counts as reading the end. */
const nearEnd = 80;

/** What was said, from top to bottom. It follows new messages only when its end was in sight. */
export function Thread(props: ThreadProps) {
  const { thread, unsent, firstUnread, earlier } = props;
  const { notes } = props.notes;
  const { session, messages, typist } = thread;
  const t = useT();
  const { me } = useDesk();
  const times = useTimes();
  const entries = useMemo(
    () =>
      threadEntries({
        messages,
        additions: session.additions,
        notes,
        unsent,
        firstUnread,
        dayOf: times.dayKey,
      }),
    [messages, session.additions, notes, unsent, firstUnread, times],
  );
  const lastSeq = messages.at(-1)?.seq ?? 0;
  const ownNotes = notes.filter(({ author }) => author.id === me.id).length;
  const { scroller, behind, toEnd } = useFollowing(lastSeq, unsent.length + ownNotes);
  useFound(scroller, messages[0]?.seq ?? 1, earlier, notes.length);
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={scroller}
        className="thread"
        role="log"
        aria-label={t('staff.thread.label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
      >
        {earlier.has && (
          <Button
            className="self-center"
            size="s"
            icon={History}
            busy={earlier.loading}
            onClick={earlier.load}
          >
            {t('staff.thread.earlier')}
          </Button>
        )}
        {entries.map((entry) => (
          <Entry key={entry.key} entry={entry} {...props} />
        ))}
        {props.notes.failed && (
          <p className="system-line" role="status">
            {t('desk.note.loadFailed')}{' '}
            <button type="button" className="link-button" onClick={props.notes.retry}>
              {t('common.action.retry')}
            </button>
          </p>
        )}
        {typist && typist.kind !== 'staff' && (
          <div className="typing-line">
            <span className="typing-dots" aria-hidden="true">
              <i />
              <i />
              <i />
            </span>
            {t('staff.thread.typing', { name: writerName(typist, session, t) })}
          </div>
        )}
      </div>
      {behind && (
        <Button
          className="absolute inset-x-0 bottom-[8px] mx-auto w-fit shadow-3"
          size="s"
          onClick={toEnd}
        >
          {t('staff.thread.toEnd')}
        </Button>
      )}
    </div>
  );
}

function Entry({
  entry,
  thread,
  deliveries,
  otherScript,
  onRetry,
  onDiscard,
}: ThreadProps & { entry: ThreadEntry }) {
  const t = useT();
  switch (entry.kind) {
    case 'day':
      return <Day at={entry.at} />;
    case 'unread':
      return <div className="thread-new">{t('staff.thread.new')}</div>;
    case 'system':
      return <SystemLine message={entry.message} session={thread.session} />;
    case 'addition':
      return <AdditionCard addition={entry.addition} sessionId={thread.session.id} />;
    case 'note':
      return <NoteCard note={entry.note} />;
    case 'unsent':
      return (
        <UnsentBubble
          unsent={entry.unsent}
          onRetry={() => onRetry(entry.unsent.clientId)}
          onDiscard={() => onDiscard(entry.unsent.clientId)}
        />
      );
    case 'message':
      return (
        <MessageBubble
          message={entry.message}
          session={thread.session}
          withAvatar={entry.withAvatar}
          otherScript={otherScript}
          delivery={deliveries.get(entry.message.id) ?? entry.message.delivery}
        />
      );
  }
}

/** Who of the other side, or which assistant, is writing. */
function writerName({ kind, name }: Typist, session: Session, t: Translator): string {
  if (kind === 'assistant') return name ?? t('words.author.assistant');
  return citizenName(t, session);
}

function Day({ at }: { at: string }) {
  const times = useTimes();
  return <div className="thread-day">{times.dayLabel(at, useNow())}</div>;
}

/** Keeps the end in sight when it was, and offers the way there when it was not. */
function useFollowing(lastSeq: number, own: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [behind, setBehind] = useState(false);
  const ownBefore = useRef(own);
  const toEnd = () => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
    setBehind(false);
  };
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
      if (atEnd.current) setBehind(false);
    };
    const resized = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    resized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came is the reason to look again
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // What the reader writes themselves they want to see, wherever they were.
    if (atEnd.current || own > ownBefore.current) element.scrollTop = element.scrollHeight;
    else setBehind(true);
    ownBefore.current = own;
  }, [lastSeq, own]);
  return { scroller, behind, toEnd };
}
