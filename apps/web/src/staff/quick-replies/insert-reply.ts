import { unfilledVariables } from '@civicconnect/domain';

/** A text with the place of the caret or of what is selected. */
export interface Writing {
  text: string;
  start: number;
  end: number;
}

/** The first variable that was left open, selected, so that typing replaces it; null when none was. */
export function firstUnfilled(text: string): Writing | null {
  const [variable] = unfilledVariables(text);
  if (!variable) return null;
  const start = text.indexOf(variable);
  return { text, start, end: start + variable.length };
}

/** A reply put where the caret stands, a space apart from words beside it. */
export function withReply({ text, start, end }: Writing, reply: string): Writing {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const left = before !== '' && !/\s$/.test(before) ? ' ' : '';
  const right = after !== '' && !/^\s/.test(after) ? ' ' : '';
  const put = before + left + reply;
  const whole = put + right + after;
  const open = firstUnfilled(reply);
  if (!open) return { text: whole, start: put.length, end: put.length };
  const from = put.length - reply.length;
  return { text: whole, start: from + open.start, end: from + open.end };
}
