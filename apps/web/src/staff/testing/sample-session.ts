import type { Message, Session } from '@civicconnect/contract';

const openedAt = '2026-11-20T04:00:00.000Z';

/** A queued appeal as an agent sees it; what a test is about is given. */
export function sampleSession(given: Partial<Session> = {}): Session {
  return {
    id: '0195a000-0000-7000-8000-000000000001',
    number: 'NRP-2026-000007',
    rev: 3,
    organizationId: '0195a000-0000-7000-8000-00000000000f',
    kind: 'appeal',
    appealKind: 'application',
    channel: 'web',
    status: 'queued',
    department: { id: 'water', name: 'Ichimlik suvi' },
    assignee: null,
    citizen: { id: 'citizen-1', name: 'Malika Yoʻldosheva', phone: '+998901112233' },
    neighborhood: null,
    language: 'uz-Latn',
    priority: 'normal',
    emotion: null,
    preview: 'Suv kelmayapti',
    lastMessage: null,
    openedAt,
    lastActivityAt: openedAt,
    closedAt: null,
    closeReason: null,
    autoCloseAt: null,
    reopenUntil: null,
    lastSeq: 1,
    unread: 1,
    readByOther: 0,
    isLocked: true,
    queue: null,
    deadlines: {
      firstReply: { dueAt: '2026-11-21T04:00:00.000Z', state: 'ok', metAt: null },
      resolution: {
        dueAt: '2026-12-05T04:00:00.000Z',
        state: 'ok',
        metAt: null,
        extended: false,
        extension: null,
      },
    },
    routing: null,
    candidates: [],
    moves: 0,
    withoutConsideration: null,
    unattendedSince: null,
    wrongPlace: null,
    additions: [],
    feedback: null,
    contentsRemovedAt: null,
    allowedActions: ['assign', 'peek', 'correct'],
    ...given,
  };
}

/** A citizen's message; `seq` tells it from the others. */
export function sampleMessage(seq: number, given: Partial<Message> = {}): Message {
  return {
    id: `message-${seq}`,
    sessionId: '0195a000-0000-7000-8000-000000000001',
    seq,
    author: { kind: 'citizen', id: 'citizen-1', name: 'Malika Yoʻldosheva' },
    text: `Xabar ${seq}`,
    system: null,
    attachments: [],
    citations: [],
    emotion: null,
    clientId: null,
    createdAt: openedAt,
    delivery: { state: 'stored', channel: 'web' },
    ...given,
  };
}
