import { useEffect, useRef, useState } from 'preact/hooks';
import { type ChatState, isAnswered } from '../core/state.ts';
import { Composer } from './composer.tsx';
import { Rating, Solved } from './ending.tsx';
import { Human } from './human.tsx';
import { Icon } from './icon.tsx';
import { keyField, keysOf } from './keys.ts';
import { Log } from './log.tsx';
import { MyData } from './my-data.tsx';
import { Passage } from './passage.tsx';
import { type Draft, type Place, PlaceProvider, usePlace } from './place.ts';
import { useChat, useOnline } from './use-chat.ts';
import { useSheet } from './use-sheet.ts';

interface PanelProps {
  place: Place;
  draft?: Draft | undefined;
  /** Left out where the window is a part of its page and cannot be closed. */
  onClose?: () => void;
  /** Given what is asked before its reader goes away. */
  onLeave?: (asks: Asks) => void;
}

/**
 * Asks, once for each conversation that was answered, whether it helped. True when it does: `go` follows
 * when that is said, or put off.
 */
export type Asks = (go: () => void) => boolean;

interface HeadProps {
  state: ChatState;
  onData: () => void;
  onClose?: (() => void) | undefined;
}

/** Who is on the other side at the moment. */
function Head({ state, onData, onClose }: HeadProps) {
  const { chat, say, name, organization } = usePlace();
  const { session } = state;
  const status = session?.status;
  let line = say('automatic');
  if (status === 'closed') line = say('closed');
  else if (session?.assignee) line = say('answering');
  else if (status && status !== 'assisting') line = say('waiting');
  return (
    <header>
      <div>
        <b>
          <bdi>{session?.assignee?.name ?? name}</bdi>
        </b>
        <small>
          <bdi>{organization}</bdi> {`\u00b7 ${line}`}
        </small>
      </div>
      {chat.isVisitors() && (
        <button
          type="button"
          class="round"
          aria-label={say('data')}
          title={say('data')}
          onClick={onData}
        >
          <Icon of="shield" />
        </button>
      )}
      {onClose && (
        <button type="button" class="round" aria-label={say('close')} onClick={onClose}>
          <Icon of="close" />
        </button>
      )}
    </header>
  );
}

interface BelowProps {
  state: ChatState;
  onFinish: () => void;
  /** Goes where the reader was about to go, without a rating. */
  onSkip: (() => void) | undefined;
}

/** What stands below the conversation: where one writes, or how it ended. */
function Below({ state, onFinish, onSkip }: BelowProps) {
  const { chat, say, isSuspended } = usePlace();
  const { session } = state;
  if (isSuspended) {
    return (
      <p class="card" role="status">
        {say('suspended')}
      </p>
    );
  }
  if (session?.status !== 'closed') {
    return (
      <>
        {session && <Human session={session} onFinish={isAnswered(state) ? onFinish : undefined} />}
        {!session?.isLocked && <Composer />}
      </>
    );
  }
  const mayRate = session.feedback || session.allowedActions.includes('feedback');
  return (
    <>
      {mayRate && <Rating given={session.feedback?.rating ?? null} onSkip={onSkip} />}
      <button type="button" class="plain again" onClick={chat.leave}>
        {say('again')}
      </button>
    </>
  );
}

export function Panel({ place, draft, onClose, onLeave }: PanelProps) {
  const { chat, say, name } = place;
  const state = useChat(chat);
  const isOnline = useOnline();
  const [asksSolved, setAsksSolved] = useState(false);
  /** What the reader was about to do: they may, whether they rate or not. */
  const [goal, setGoal] = useState<{ go: () => void } | null>(null);
  const panel = useRef<HTMLElement>(null);
  const { sheet, openSheet, closeSheet, refocus } = useSheet(panel);
  const seen = state.messages.at(-1)?.seq;
  useEffect(() => chat.read(), [chat, seen, state.link]);
  useEffect(() => {
    const { current } = panel;
    if (!onClose || !current) return;
    (keyField(current) ?? current).focus();
  }, [onClose]);
  const asks: Asks = (go) => {
    if (asksSolved || !chat.asksOnLeaving()) return false;
    chat.noteAsked();
    setGoal({ go });
    setAsksSolved(true);
    return true;
  };
  const leave = onClose && (() => void (asks(onClose) || onClose()));
  useEffect(() => onLeave?.(asks));
  const isCutOff = !isOnline || state.link === 'offline';
  return (
    <PlaceProvider value={{ ...place, refocus, draft }}>
      <section
        class="panel"
        ref={panel}
        tabIndex={-1}
        {...(onClose && { role: 'dialog', 'aria-modal': true })}
        aria-label={name}
        onKeyDown={(event) => {
          if (leave) keysOf(event, event.currentTarget, sheet ? closeSheet : leave);
          else if (sheet && event.key === 'Escape') closeSheet();
        }}
      >
        {sheet === 'data' && <MyData onClose={closeSheet} />}
        {sheet && sheet !== 'data' && <Passage of={sheet} onClose={closeSheet} />}
        {/* A section: its header is not the banner of the page around. */}
        <section class="talk" inert={sheet !== null}>
          <Head state={state} onData={() => openSheet('data')} onClose={leave} />
          <p class="offline" role="status">
            {isCutOff && say('offline')}
          </p>
          <Log state={state} onOpen={openSheet} />
          {asksSolved ? (
            <Solved
              onLater={() => {
                setAsksSolved(false);
                (goal?.go ?? onClose)?.();
              }}
              onHuman={() => {
                setAsksSolved(false);
                setGoal(null);
              }}
              onSolved={() => setAsksSolved(false)}
            />
          ) : (
            <Below state={state} onFinish={() => setAsksSolved(true)} onSkip={goal?.go} />
          )}
        </section>
      </section>
    </PlaceProvider>
  );
}
