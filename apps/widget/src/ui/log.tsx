import type { Citation } from '@civicconnect/contract';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ChatState } from '../core/state.ts';
import { Bubble, UnsentBubble } from './bubble.tsx';
import { Linked } from './linked.tsx';
import { usePlace } from './place.ts';

/** Before the first question: what this is, and questions that others ask. */
function Hello() {
  const { chat, say, questions, refocus, isSuspended } = usePlace();
  return (
    <div class="hello">
      <h2>{say('hello')}</h2>
      {!isSuspended && <p>{say('helloText')}</p>}
      {!isSuspended && questions.length > 0 && (
        <section aria-label={say('faqs')}>
          {questions.map((question) => (
            <button
              type="button"
              class="chip"
              dir="auto"
              onClick={() => {
                chat.send(question);
                // The questions are gone then, with what had the keys.
                refocus();
              }}
            >
              {question}
            </button>
          ))}
        </section>
      )}
    </div>
  );
}

/** What is being written at the moment: the answer as far as it came, or that someone types. */
function Writing({ state }: { state: ChatState }) {
  const { say, name } = usePlace();
  const { stream, typist } = state;
  if (!stream && !typist) return null;
  const who = typist?.name || (typist?.kind === 'staff' ? say('staff') : name);
  return (
    <div class="msg assistant writing" aria-hidden={stream ? 'true' : undefined}>
      <b class="who">
        <bdi>{who}</bdi>
      </b>
      {stream ? (
        <Linked text={stream.text} />
      ) : (
        <>
          <span class="hidden">{say('typing', { name: who })}</span>
          <i class="dots">
            <i />
          </i>
        </>
      )}
    </div>
  );
}

/** The conversation, oldest first; the end stays in sight unless one has scrolled up to read. */
export function Log(props: { state: ChatState; onOpen: (citation: Citation) => void }) {
  const { say } = usePlace();
  const { state, onOpen } = props;
  const { messages, unsent } = state;
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  // Before the first question one reads from the top.
  const isEmpty = messages.length + unsent.length === 0;
  const toEnd = useRef(() => {});
  toEnd.current = () => {
    if (box.current && !isEmpty) box.current.scrollTop = box.current.scrollHeight;
  };
  const end = `${messages.length} ${unsent.length} ${state.stream?.text.length} ${state.typist}`;
  useLayoutEffect(() => {
    if (atEnd.current || unsent.length > 0) toEnd.current();
  }, [end]);
  useEffect(() => {
    // What stands below grew or the window turned: the end stays where it was.
    const watch = new ResizeObserver(() => {
      if (atEnd.current) toEnd.current();
    });
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div
      class="log"
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
      tabIndex={0}
      role="log"
      aria-label={say('log')}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < 80;
      }}
    >
      {isEmpty && <Hello />}
      <ol>
        {messages.map((message) => (
          <Bubble key={message.seq} message={message} onOpen={onOpen} />
        ))}
        {unsent.map((entry) => (
          <UnsentBubble key={entry.clientId} unsent={entry} />
        ))}
      </ol>
      <Writing state={state} />
    </div>
  );
}
