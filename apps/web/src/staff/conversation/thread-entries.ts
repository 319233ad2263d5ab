import type { Addition, Message } from '@civicconnect/contract';
import type { Unsent } from '../../foundation/live/outbox.ts';

export type ThreadEntry =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'unread'; key: string }
  | { kind: 'message'; key: string; message: Message; withAvatar: boolean }
  | { kind: 'system'; key: string; message: Message }
  | { kind: 'addition'; key: string; addition: Addition }
  | { kind: 'unsent'; key: string; unsent: Unsent };

interface ThreadParts {
  messages: readonly Message[];
  additions: readonly Addition[];
  unsent: readonly Unsent[];
  /** The first seq the reader had not seen when they opened the session; null when they had seen all. */
  firstUnread: number | null;
  /** The calendar day of an instant in the organization's zone, e.g. `2026-11-20`. */
  dayOf: (instant: string) => string;
}

type Dated = { at: string; seq: number | null; message?: Message; addition?: Addition };

/** Messages keep the order of `seq`; an addition stands before the first message that is later than it. */
function inOrder(messages: readonly Message[], additions: readonly Addition[]): Dated[] {
  const dated: Dated[] = messages.map((message) => ({
    at: message.createdAt,
    seq: message.seq,
    message,
  }));
  for (const addition of additions) {
    const place = dated.findIndex((item) => Date.parse(item.at) > Date.parse(addition.createdAt));
    dated.splice(place === -1 ? dated.length : place, 0, {
      at: addition.createdAt,
      seq: null,
      addition,
    });
  }
  return dated;
}

/** What a conversation shows, from top to bottom: days, lines, bubbles, additions, and what is on its way. */
export function threadEntries(parts: ThreadParts): ThreadEntry[] {
  const entries: ThreadEntry[] = [];
  const known = new Set<string>();
  let day = '';
  for (const item of inOrder(parts.messages, parts.additions)) {
    const itemDay = parts.dayOf(item.at);
    if (itemDay !== day) {
      entries.push({ kind: 'day', key: `day-${itemDay}`, at: item.at });
      day = itemDay;
    }
    if (item.addition) {
      entries.push({ kind: 'addition', key: item.addition.id, addition: item.addition });
      continue;
    }
    const { message } = item;
    if (!message) continue;
    if (message.seq === parts.firstUnread) entries.push({ kind: 'unread', key: 'unread' });
    if (message.clientId) known.add(message.clientId);
    if (message.author.kind === 'system')
      entries.push({ kind: 'system', key: message.id, message });
    else
      entries.push({
        kind: 'message',
        key: message.clientId ?? message.id,
        message,
        withAvatar: true,
      });
  }
  for (const unsent of parts.unsent) {
    if (!known.has(unsent.clientId)) entries.push({ kind: 'unsent', key: unsent.clientId, unsent });
  }
  return withAvatarsAtTheFoot(entries);
}

/** Of several messages by one person in a row, the last one carries the avatar. */
function withAvatarsAtTheFoot(entries: readonly ThreadEntry[]): ThreadEntry[] {
  return entries.map((entry, index) => {
    if (entry.kind !== 'message') return entry;
    const next = entries[index + 1];
    const continues =
      next?.kind === 'message' &&
      next.message.author.kind === entry.message.author.kind &&
      next.message.author.id === entry.message.author.id;
    return { ...entry, withAvatar: !continues };
  });
}
