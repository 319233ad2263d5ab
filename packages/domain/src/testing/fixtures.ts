import { type SessionKind, type SessionStatus, Settings } from '@civicconnect/contract';
import { openSession } from '../opening.ts';
import type { Actor, SessionEvent, SessionState, Transition } from '../state.ts';

/** The present of the tests. */
export const now = new Date('2026-11-20T10:00:00.000Z');
export const defaults = Settings.parse({});

const hour = 3_600_000;
export const hoursAgo = (hours: number) => new Date(now.getTime() - hours * hour);
export const hoursLater = (hours: number) => hoursAgo(-hours);

function staff(
  id: string,
  role: 'agent' | 'operator' | 'admin' | 'superuser',
  departmentId?: string,
) {
  return { kind: 'staff', id, role, departmentIds: departmentId ? [departmentId] : [] } as const;
}

/** Everyone who can act on the sessions below, which stand in department `water` with `assignee`. */
export const actors = {
  citizen: { kind: 'citizen', id: 'citizen' },
  stranger: { kind: 'citizen', id: 'stranger' },
  assignee: staff('assignee', 'agent', 'water'),
  mate: staff('mate', 'agent', 'water'),
  foreign: staff('foreign', 'agent', 'roads'),
  operator: staff('operator', 'operator'),
  admin: staff('admin', 'admin'),
  superuser: staff('superuser', 'superuser'),
  pipeline: { kind: 'pipeline' },
  clock: { kind: 'clock' },
  assistant: { kind: 'assistant' },
} as const satisfies Record<string, Actor>;
export type ActorName = keyof typeof actors;
export const actorNames = Object.keys(actors) as ActorName[];

/** An ordinary session in each status: answered once when it is in hand, and resolved when closed. */
export function sessionIn(
  status: SessionStatus,
  kind: SessionKind = 'appeal',
  patch: Partial<SessionState> = {},
): SessionState {
  const opened = openSession({ kind, citizenId: 'citizen', now: hoursAgo(30) }).state;
  return Object.freeze({ ...opened, ...byStatus(status), ...patch });
}

function byStatus(status: SessionStatus): Partial<SessionState> {
  const spoken = { lastSeq: 3, lastCitizenSeq: 2, lastActivityAt: hoursAgo(1) };
  const answered: Partial<SessionState> = {
    ...spoken,
    departmentId: 'water',
    assigneeId: 'assignee',
    routingConfirmed: true,
    firstReplyAt: hoursAgo(2),
    lastWordBy: 'staff',
  };
  switch (status) {
    case 'assisting':
      return { status, ...spoken, lastWordBy: 'assistant' };
    case 'queued':
      return { status, departmentId: 'water' };
    case 'active':
    case 'held':
      return { status, ...answered };
    case 'closed':
      return { status, ...answered, closedAt: hoursAgo(1), closeReason: 'resolved' };
    default:
      return { status };
  }
}

/** Applies an event that must be allowed. */
export function after(result: Transition): Extract<Transition, { ok: true }> {
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result;
}

export type EventType = SessionEvent['type'];

/** An event of each type with what it needs to be taken in `state`, as `actor` would send it. */
export function eventOf(type: EventType, state: SessionState, actor: Actor): SessionEvent {
  const forCitizenSeq = state.lastCitizenSeq;
  switch (type) {
    case 'routed':
      return { type, departmentId: 'water', confidence: 0.9, forCitizenSeq };
    case 'routing_failed':
    case 'injection_found':
      return { type, forCitizenSeq };
    case 'corrected':
      return { type, departmentId: 'gas', reason: 'Bu gaz masalasi' };
    case 'correction_undone': {
      const correctedBy = 'id' in actor ? actor.id : 'program';
      return { type, departmentId: 'roads', correctedAt: now, correctedBy };
    }
    case 'transferred':
      return { type, to: { id: 'colleague', mayRead: true } };
    case 'assigned':
      return { type, to: { id: 'mate', name: 'Mate' } };
    case 'without_consideration_proposed':
    case 'deadline_extended':
      return { type, reason: 'written reason' };
    case 'reopened':
      return { type, hasOtherOpen: false };
    case 'rated':
      return { type, again: false };
    case 'escalated':
      return { type, reason: 'low_confidence', fixedDepartmentId: null };
    case 'classified':
      return { type, priority: 'high' };
    default:
      return { type };
  }
}
