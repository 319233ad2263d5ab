import type { Deadline, DeadlineState, Session } from '@civicconnect/contract';

/** The clock that presses on a session now. */
export interface PressingClock {
  clock: 'firstReply' | 'resolution';
  dueAt: number;
  /** Share of the clock used at `now`, 0 to 1. */
  used: number;
  state: 'ok' | 'soon' | 'late';
}

/** A deadline that runs, as instants. */
interface Running {
  clock: PressingClock['clock'];
  openedAt: number;
  dueAt: number;
}

/** Views never change, and long lists are sorted and grouped again and again: each is read once. */
const read = new WeakMap<Session, Running | null>();

/** The next deadline that is not met, first reply before resolution; null once the session is closed. */
function nextDeadline(session: Session): Running | null {
  const known = read.get(session);
  if (known !== undefined) return known;
  const running = readDeadline(session);
  read.set(session, running);
  return running;
}

function readDeadline(session: Session): Running | null {
  if (session.status === 'closed') return null;
  const { firstReply, resolution } = session.deadlines;
  const openedAt = Date.parse(session.openedAt);
  if (firstReply.state !== 'met') {
    return { clock: 'firstReply', openedAt, dueAt: Date.parse(firstReply.dueAt) };
  }
  if (resolution.state === 'met') return null;
  return { clock: 'resolution', openedAt, dueAt: Date.parse(resolution.dueAt) };
}

function stateOf(used: number): PressingClock['state'] {
  if (used >= 1) return 'late';
  return used >= 0.75 ? 'soon' : 'ok';
}

/** Which share of a clock is used at `now`, 0 to 1. */
function usedOf(openedAt: number, dueAt: number, now: number): number {
  return Math.min(1, Math.max(0, (now - openedAt) / Math.max(1, dueAt - openedAt)));
}

/** How one deadline of a session stands at `now` (ms), whichever presses: `soon` from 75 % of its clock. */
export function deadlineState(
  { openedAt }: Pick<Session, 'openedAt'>,
  { state, dueAt }: Deadline,
  now: number,
): DeadlineState {
  if (state === 'met') return state;
  return stateOf(usedOf(Date.parse(openedAt), Date.parse(dueAt), now));
}

/** What presses on a session at `now` (ms): `soon` from 75 % of the clock, `late` from 100 % (domain: Deadlines). */
export function pressingClock(session: Session, now: number): PressingClock | null {
  const next = nextDeadline(session);
  if (!next) return null;
  const { openedAt, dueAt } = next;
  const used = usedOf(openedAt, dueAt, now);
  return { clock: next.clock, dueAt, used, state: stateOf(used) };
}

const priorityRank = { high: 0, normal: 1, low: 2 } as const;

/** The order of the server's lists: earlier deadline, then higher priority, then earlier opening (docs/decisions/0008). */
export function byUrgency(a: Session, b: Session): number {
  const dueAt = (session: Session) =>
    nextDeadline(session)?.dueAt ?? Date.parse(session.deadlines.resolution.dueAt);
  return (
    dueAt(a) - dueAt(b) ||
    priorityRank[a.priority] - priorityRank[b.priority] ||
    Date.parse(a.openedAt) - Date.parse(b.openedAt) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** By opening, as the server sorts `newest` and `oldest`. */
export function byOpening(first: 'newest' | 'oldest'): (a: Session, b: Session) => number {
  const sign = first === 'oldest' ? 1 : -1;
  return (a, b) =>
    sign * (a.openedAt.localeCompare(b.openedAt, 'en') || a.id.localeCompare(b.id, 'en'));
}

/** The archive's order: last closed first. */
export function byClosing(a: Session, b: Session): number {
  return Date.parse(b.closedAt ?? b.lastActivityAt) - Date.parse(a.closedAt ?? a.lastActivityAt);
}

export type DeadlineGroup = 'late' | 'today' | 'later';

/** Which heading a session stands under; `endOfToday` is the first instant of tomorrow (ms) in the organization's zone. */
export function deadlineGroup(session: Session, now: number, endOfToday: number): DeadlineGroup {
  const clock = pressingClock(session, now);
  if (!clock) return 'later';
  if (clock.state === 'late') return 'late';
  return clock.dueAt < endOfToday ? 'today' : 'later';
}
