import type { Attachment, Citation, Message } from '@civicconnect/contract';
import { inReadersScript } from '@civicconnect/i18n/browser';
import type { Unsent } from '../core/state.ts';
import { Icon } from './icon.tsx';
import { Linked } from './linked.tsx';
import { usePlace } from './place.ts';
import { save } from './save.ts';
import { useTry } from './use-try.tsx';

/** What an answer rests on; each opens the passage. */
function Sources(props: { of: readonly Citation[]; onOpen: (citation: Citation) => void }) {
  const { say } = usePlace();
  return (
    <section class="sources" aria-label={say('sources')}>
      {props.of.map((citation) => (
        <button type="button" class="source" onClick={() => props.onOpen(citation)}>
          <Icon of="page" />
          <span dir="auto">{citation.title}</span>
          {citation.page && <small>{say('page', { page: citation.page })}</small>}
        </button>
      ))}
    </section>
  );
}

/** Files that came with a message; each is fetched when it is wanted. */
function Files({ of }: { of: readonly Attachment[] }) {
  const { chat, locale } = usePlace();
  const [attempt, trouble] = useTry();
  const inKilobytes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte' });
  return (
    <div class="sources">
      {of.map(({ id, name, size }) => (
        <button
          type="button"
          class="source"
          onClick={() => attempt(async () => save(await chat.file(id), name))}
        >
          <Icon of="clip" />
          <span dir="auto">{name}</span>
          <small>{inKilobytes.format(Math.ceil(size / 1000))}</small>
        </button>
      ))}
      {trouble}
    </div>
  );
}

/** One message: ours at the end of the line, theirs at its beginning with a name, the system's centred. */
export function Bubble(props: { message: Message; onOpen: (citation: Citation) => void }) {
  const { chat, say, name, locale } = usePlace();
  const { author, citations, attachments } = props.message;
  const { session } = chat.state();
  const text = (session && inReadersScript(props.message, session, locale)) ?? props.message.text;
  if (author.kind === 'system') {
    return (
      <li class="line" dir="auto">
        {text}
      </li>
    );
  }
  const mine = author.kind === 'citizen';
  const who = author.name ?? (author.kind === 'staff' ? say('staff') : name);
  return (
    <li class={`msg ${author.kind}`}>
      <b class={mine ? 'hidden' : 'who'}>
        <bdi>{mine ? say('you') : who}</bdi>
      </b>
      {text && <Linked text={text} />}
      {attachments.length > 0 && <Files of={attachments} />}
      {citations.length > 0 && <Sources of={citations} onOpen={props.onOpen} />}
    </li>
  );
}

/** One of ours on its way, waiting for the network, or refused with the reason. */
export function UnsentBubble({ unsent }: { unsent: Unsent }) {
  const { chat, say } = usePlace();
  const { clientId, text, state, reason } = unsent;
  const word = { sending: 'sending', waiting: 'unsent', failed: 'failed' } as const;
  return (
    <li class={`msg citizen ${state}`}>
      <Linked text={text} />
      <small>
        {say(word[state])}
        {reason && `: ${reason}`}
      </small>
      {state === 'failed' && (
        <span class="acts">
          <button type="button" class="link" onClick={() => chat.retry(clientId)}>
            {say('retry')}
          </button>
          <button type="button" class="link" onClick={() => chat.discard(clientId)}>
            {say('discard')}
          </button>
        </span>
      )}
    </li>
  );
}
