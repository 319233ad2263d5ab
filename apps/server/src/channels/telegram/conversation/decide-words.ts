import type { Session } from '@civicconnect/contract';
import type { Input } from './inputs.ts';
import type { Decision, Known, Written } from './known.ts';
import { nothing } from './known.ts';

type Words = Extract<Input, { kind: 'text' | 'files' }>;
type Edit = Extract<Input, { kind: 'edit' }>;

/** To which session an input goes: that of the message it points at, else the one they are in. */
const aimOf = ({ about, talk }: Known) => about?.talk ?? talk;

/** What was written before an answer to a question of the bot’s belongs to it. */
function withBefore({ step }: Known, { text, clientId }: Words): Written {
  if (step.at !== 'confirm') return { text, clientId, files: filesBefore(step) };
  const both = [step.text, text].filter(Boolean).join('\n');
  return { text: both, clientId: step.clientId, files: step.files };
}

/** Files that came and wait for their words. */
const filesBefore = (step: Known['step']): string[] => (step.at === 'describe' ? step.files : []);

function toChat(input: Words, known: Known, chat: Session | null): Decision {
  const { text, clientId } = input;
  return chat
    ? { do: 'send', session: chat, text, clientId, files: filesBefore(known.step) }
    : { do: 'ask_which', ...withBefore(known, input) };
}

function toAppeal(input: Words, known: Known): Decision {
  const { step, open } = known;
  const { text, clientId } = input;
  if (open) {
    return open.isLocked
      ? { do: 'add', session: open, text, clientId, isCorrection: false }
      : { do: 'send', session: open, text, clientId, files: [] };
  }
  const isAsked = step.at === 'describe' || (step.at !== 'confirm' && !known.hasClosed);
  if (!isAsked) return { do: 'ask_new', ...withBefore(known, input) };
  if (text.trim() === '') return { do: 'keep_files' };
  return { do: 'open', text, clientId, files: filesBefore(step) };
}

/** A text or files of somebody who is registered. */
export function ofWords(input: Words, known: Known): Decision {
  const { step, about, now } = known;
  const isComment = step.at === 'comment' && now.getTime() < step.until && about === null;
  if (isComment && input.kind === 'text') {
    const { sessionId, rating } = step;
    return { do: 'comment', sessionId, rating, comment: input.text };
  }
  return aimOf(known) === 'chat' ? toChat(input, known, known.chat) : toAppeal(input, known);
}

/** Another text of what was sent before: a correction, where that can still be read as one. */
export function ofEdit({ text, clientId }: Edit, known: Known): Decision {
  const session = aimOf(known) === 'chat' ? known.chat : known.open;
  if (!session || known.about?.isOpen === false) return nothing;
  return session.isLocked
    ? { do: 'add', session, text, clientId, isCorrection: true }
    : { do: 'correct', session, text, clientId };
}
