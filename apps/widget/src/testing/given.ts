import type { Message, Session } from '@civicconnect/contract';

const id = (end: number) => `01920000-0000-7000-8000-${String(end).padStart(12, '0')}`;
const at = '2026-11-20T09:00:00.000Z';

/** A chat with the assistant, as its visitor sees it. */
export function givenSession(over: Partial<Session> = {}): Session {
  const deadline = { dueAt: at, state: 'ok' as const, metAt: null };
  return {
    id: id(1),
    number: 'CC-2026-000001',
    rev: 1,
    organizationId: id(2),
    kind: 'chat',
    appealKind: null,
    channel: 'widget',
    status: 'assisting',
    department: null,
    assignee: null,
    citizen: { id: id(3), name: null },
    neighborhood: null,
    language: 'en',
    priority: 'normal',
    emotion: null,
    preview: '',
    lastMessage: null,
    openedAt: at,
    lastActivityAt: at,
    closedAt: null,
    closeReason: null,
    autoCloseAt: null,
    reopenUntil: null,
    lastSeq: 0,
    unread: 0,
    readByOther: 0,
    isLocked: false,
    queue: null,
    deadlines: {
      firstReply: deadline,
      resolution: { ...deadline, extended: false, extension: null },
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
    allowedActions: ['send', 'escalate'],
    ...over,
  };
}

/** A message of that chat. */
export function givenMessage(seq: number, over: Partial<Message> = {}): Message {
  return {
    id: id(100 + seq),
    sessionId: id(1),
    seq,
    author: { kind: 'assistant' },
    text: `message ${seq}`,
    system: null,
    attachments: [],
    citations: [],
    emotion: null,
    clientId: null,
    createdAt: at,
    delivery: { state: 'stored', channel: 'widget' },
    ...over,
  };
}
