import type { Addition } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { sampleMessage } from '../testing/sample-session.ts';
import { threadEntries } from './thread-entries.ts';

const dayOf = (instant: string) => instant.slice(0, 10);
const at = (day: number, hour: number) =>
  `2026-11-${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;
const bare = { additions: [], notes: [], unsent: [], firstUnread: null, dayOf };

describe('threadEntries', () => {
  it('begins each day with its name', () => {
    const messages = [
      sampleMessage(1, { createdAt: at(19, 8) }),
      sampleMessage(2, { createdAt: at(20, 8) }),
      sampleMessage(3, { createdAt: at(20, 9) }),
    ];
    const kinds = threadEntries({ ...bare, messages }).map((entry) => entry.kind);
    expect(kinds).toEqual(['day', 'message', 'day', 'message', 'message']);
  });

  it('puts an addition between the messages by its time', () => {
    const messages = [
      sampleMessage(1, { createdAt: at(20, 8) }),
      sampleMessage(2, { createdAt: at(20, 12) }),
    ];
    const addition: Addition = {
      id: 'a',
      text: 'yana',
      attachments: [],
      channel: 'telegram',
      createdAt: at(20, 10),
    };
    const keys = threadEntries({ ...bare, messages, additions: [addition] }).map(
      (entry) => entry.key,
    );
    expect(keys).toEqual(['day-2026-11-20', 'message-1', 'a', 'message-2']);
  });

  it('puts notes where they were written, with the day they begin', () => {
    const messages = [
      sampleMessage(1, { createdAt: at(19, 8) }),
      sampleMessage(2, { createdAt: at(20, 12) }),
    ];
    const note = (id: string, createdAt: string) => ({
      id,
      sessionId: 's',
      author: { id: 'a', name: 'A' },
      text: 'qayd',
      mentions: [],
      createdAt,
    });
    const notes = [note('n1', at(20, 10)), note('n2', at(20, 11))];
    const keys = threadEntries({ ...bare, messages, notes }).map((entry) => entry.key);
    expect(keys).toEqual([
      'day-2026-11-19',
      'message-1',
      'day-2026-11-20',
      'n1',
      'n2',
      'message-2',
    ]);
  });

  it('shows a message once, whether it is on its way or has arrived', () => {
    const unsent = {
      clientId: 'c-1',
      text: 'Javob',
      at: 0,
      state: 'sending',
      reason: null,
    } as const;
    const before = threadEntries({ ...bare, messages: [sampleMessage(1)], unsent: [unsent] });
    const arrived = [
      sampleMessage(1),
      sampleMessage(2, { clientId: 'c-1', author: { kind: 'staff' } }),
    ];
    const after = threadEntries({ ...bare, messages: arrived, unsent: [unsent] });
    expect(before.at(-1)).toMatchObject({ kind: 'unsent', key: 'c-1' });
    expect(after.at(-1)).toMatchObject({ kind: 'message', key: 'c-1' });
    expect(after).toHaveLength(before.length);
  });

  it('marks where the unread begins', () => {
    const messages = [sampleMessage(1), sampleMessage(2)];
    const kinds = threadEntries({ ...bare, messages, firstUnread: 2 }).map((entry) => entry.kind);
    expect(kinds).toEqual(['day', 'message', 'unread', 'message']);
  });

  it('gives the avatar to the last of several messages by one person', () => {
    const messages = [
      sampleMessage(1),
      sampleMessage(2),
      sampleMessage(3, { author: { kind: 'staff', id: 's' } }),
    ];
    const avatars = threadEntries({ ...bare, messages }).flatMap((entry) =>
      entry.kind === 'message' ? [entry.withAvatar] : [],
    );
    expect(avatars).toEqual([false, true, true]);
  });
});
