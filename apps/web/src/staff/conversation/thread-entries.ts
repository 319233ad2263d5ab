import type { Addition, Message, Note } from '@civicconnect/contract';
import type { Unsent } from '../../foundation/live/outbox.ts';

export type ThreadEntry =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'unread'; key: string }
  | { kind: 'message'; key: string; message: Message; withAvatar: boolean }
  | { kind: 'system'; key: string; message: Message }
  | { kind: 'addition'; key: string; addition: Addition }
  | { kind: 'note'; key: string; note: Note }
  | { kind: 'unsent'; key: string; unsent: Unsent };

interface ThreadParts {
  messages: readonly Message[];
  additions: readonly Addition[];
  notes: readonly Note[];
  unsent: readonly Unsent[];
  /** The first seq the reader had not seen when they opened the session; null when they had seen all. */
  firstUnread: number | null;
  /** The calendar day of an instant in the organization's zone, e.g. `2026-11-20`. */
  dayOf: (instant: string) => string;
}

type Dated = { at: string; message?: Message; addition?: Addition; note?: Note };

/** Messages keep the order of `seq`; additions and notes stand before the first that is later than they. */
function inOrder({ messages, additions, notes }: ThreadParts): Dated[] {
  const dated: Dated[] = messages.map((message) => ({ at: message.createdAt, message }));
  const beside: Dated[] = [
    ...additions.map((addition) => ({ at: addition.createdAt, addition })),
    ...notes.map((note) => ({ at: note.createdAt, note })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  for (const item of beside) {
    const place = dated.findIndex((other) => Date.parse(other.at) > Date.parse(item.at));
    dated.splice(place === -1 ? dated.length : place, 0, item);
  }
  return dated;
}

/** What a conversation shows, from top to bottom: days, lines, bubbles, additions, and what is on its way. */
export function threadEntries(parts: ThreadParts): ThreadEntry[] {
  const entries: ThreadEntry[] = [];
  const known = new Set<string>();
  let day = '';
  for (const item of inOrder(parts)) {
    const itemDay = parts.dayOf(item.at);
    if (itemDay !== day) {
      entries.push({ kind: 'day', key: `day-${itemDay}`, at: item.at });
      day = itemDay;
    }
    if (item.addition) {
      entries.push({ kind: 'addition', key: item.addition.id, addition: item.addition });
      continue;
    }
    if (item.note) {
      entries.push({ kind: 'note', key: item.note.id, note: item.note });
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
