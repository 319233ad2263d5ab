import { isLockedForCitizen } from './lock.ts';
import type { Actor, SessionState } from './state.ts';

/** What the rules of access look at; a whole `SessionState` will do. */
export type AccessedSession = Pick<
  SessionState,
  'status' | 'departmentId' | 'assigneeId' | 'citizenId'
> &
  Partial<Pick<SessionState, 'closeReason'>>;

/** The citizen whose session it is. */
export function isItsCitizen(actor: Actor, session: Pick<SessionState, 'citizenId'>): boolean {
  return actor.kind === 'citizen' && actor.id === session.citizenId;
}

/** Operators and those above them, who answer for the whole organization. */
export function isOperator(actor: Actor): boolean {
  return actor.kind === 'staff' && actor.role !== 'agent';
}

/** The head of the organization, or the platform's superuser. */
export function isAdmin(actor: Actor): boolean {
  return actor.kind === 'staff' && (actor.role === 'admin' || actor.role === 'superuser');
}

export function isSuperuser(actor: Actor): boolean {
  return actor.kind === 'staff' && actor.role === 'superuser';
}

/** Picked and not ended: an assignee has it. */
export function isInHand(session: Pick<SessionState, 'status'>): boolean {
  return session.status === 'active' || session.status === 'held';
}

export function isAssignee(actor: Actor, session: Pick<SessionState, 'assigneeId'>): boolean {
  return actor.kind === 'staff' && session.assigneeId !== null && actor.id === session.assigneeId;
}

/** Who picked it, or who answers for every department. */
export function isAssigneeOrOperator(actor: Actor, session: AccessedSession): boolean {
  return isAssignee(actor, session) || isOperator(actor);
}

/** An agent of the department that has it, or who answers for every department. */
export function serves(actor: Actor, session: Pick<SessionState, 'departmentId'>): boolean {
  if (actor.kind !== 'staff') return false;
  if (isOperator(actor)) return true;
  return session.departmentId !== null && actor.departmentIds.includes(session.departmentId);
}

/**
 * Whether the actor may know that the session exists; a no is answered 404. Agents read what is in
 * their departments, what is theirs, and what has no department yet and waits for any of them:
 * triage, and chats with the assistant, which they may watch and take over. What the injection
 * detector stopped is the superusers' alone, also after it was rejected.
 */
export function canReadSession(actor: Actor, session: AccessedSession): boolean {
  if (actor.kind === 'citizen') return isItsCitizen(actor, session);
  if (actor.kind !== 'staff' || isSuperuser(actor)) return true;
  if (session.status === 'quarantined' || session.closeReason === 'rejected') return false;
  if (serves(actor, session) || isAssignee(actor, session)) return true;
  return session.status === 'triage' || session.status === 'assisting';
}

/** Take it out of the queue. */
export function canPick(actor: Actor, session: AccessedSession): boolean {
  return session.status === 'queued' && serves(actor, session);
}

/** Write in it: the assignee, or its citizen while it is not locked to them. */
export function canWrite(
  actor: Actor,
  session: AccessedSession & Pick<SessionState, 'kind' | 'firstReplyAt'>,
): boolean {
  if (actor.kind === 'citizen') return isItsCitizen(actor, session) && !isLockedForCitizen(session);
  return isInHand(session) && isAssignee(actor, session);
}

/** End it as resolved: who has it or an operator; while assisting its citizen (“solved”). */
export function canEnd(actor: Actor, session: AccessedSession): boolean {
  if (session.status === 'assisting') return isItsCitizen(actor, session);
  return isInHand(session) && isAssigneeOrOperator(actor, session);
}

/** Say where it belongs: whoever of the staff may read it, while a department can have it. */
export function canCorrect(actor: Actor, session: AccessedSession): boolean {
  if (actor.kind !== 'staff' || !canReadSession(actor, session)) return false;
  return session.status === 'triage' || session.status === 'queued' || isInHand(session);
}
