import { changed, hasReason, line, refuse, unchanged } from './outcome.ts';
import type { Actor, EventOf, Fact, SessionState, Transition } from './state.ts';
import { canCorrect, canReadSession, isItsCitizen } from './who.ts';

/** For how long the author of a correction may take it back. */
export const undoSeconds = 600;

/**
 * A staff member says where it belongs: it moves there, loses its assignee and teaches the router.
 * From triage this is the first routing, not a move, and the citizen has nothing to be told twice.
 * After a second move the operators are called to name one owner (O‘RQ-445, one answerable body).
 */
export function corrected(
  state: SessionState,
  event: EventOf<'corrected'>,
  actor: Actor,
): Transition {
  if (!canCorrect(actor, state) || event.departmentId === state.departmentId) return refuse();
  if (!hasReason(event.reason)) return refuse('invalid_input');
  const moves = state.departmentId === null ? state.moves : state.moves + 1;
  const { departmentId, reason } = event;
  const facts: Fact[] = [
    { type: 'learn', how: 'corrected', departmentId },
    { type: 'timeline', kind: state.status === 'triage' ? 'routed' : 'moved', reason },
    { type: 'notify', audience: 'department', what: 'queued' },
  ];
  if (state.status !== 'triage') facts.push(...tellOfMove(departmentId));
  if (moves > state.moves && moves >= 2) {
    facts.push({ type: 'notify', audience: 'operators', what: 'moved_again' });
  }
  return changed(state, { ...inQueueOf(departmentId), moves }, facts);
}

/**
 * Its author takes a correction back: unlearned, and back in the queue it came from. What someone
 * picked meanwhile stays with them, and is unlearned all the same. Refused `undo_expired` after ten
 * minutes.
 */
export function correctionUndone(
  state: SessionState,
  event: EventOf<'correction_undone'>,
  actor: Actor,
  now: Date,
): Transition {
  if (actor.kind !== 'staff' || actor.id !== event.correctedBy) return refuse();
  if (!['queued', 'active', 'held', 'closed'].includes(state.status)) return refuse();
  if (event.movedTo !== undefined && event.movedTo !== state.departmentId) return refuse();
  if (event.departmentId === state.departmentId) return refuse();
  if (now.getTime() - event.correctedAt.getTime() > undoSeconds * 1000)
    return refuse('undo_expired');
  const facts: Fact[] = [{ type: 'unlearn' }, { type: 'timeline', kind: 'correction_undone' }];
  if (state.status !== 'queued') return changed(state, {}, facts);
  if (event.departmentId === null) {
    facts.push({ type: 'notify', audience: 'operators', what: 'triage' });
    return changed(state, { ...inQueueOf(null), status: 'triage' }, facts);
  }
  facts.push({ type: 'notify', audience: 'department', what: 'queued' });
  facts.push(...tellOfMove(event.departmentId));
  return changed(
    state,
    { ...inQueueOf(event.departmentId), moves: Math.max(0, state.moves - 1) },
    facts,
  );
}

/** The citizen says “not this department”: staff see it; place in the queue and clocks stay. */
export function wrongPlace(state: SessionState, actor: Actor): Transition {
  if (!isItsCitizen(actor, state)) return refuse();
  if (!['queued', 'active', 'held'].includes(state.status) || state.departmentId === null) {
    return refuse();
  }
  const audience = state.assigneeId === null ? 'department' : 'assignee';
  return changed(state, {}, [
    { type: 'timeline', kind: 'wrong_place' },
    { type: 'notify', audience, what: 'wrong_place' },
  ]);
}

/** Staff set the legal kind of an appeal (it decides the resolution clock) or the priority. */
export function classified(
  state: SessionState,
  event: EventOf<'classified'>,
  actor: Actor,
): Transition {
  if (actor.kind !== 'staff' || !canReadSession(actor, state)) return refuse();
  if (state.status === 'closed' || state.status === 'quarantined') return refuse();
  if (event.appealKind !== undefined && state.kind !== 'appeal') return refuse();
  const appealKind = event.appealKind ?? state.appealKind;
  const priority = event.priority ?? state.priority;
  if (appealKind === state.appealKind && priority === state.priority) return unchanged(state);
  return changed(state, { appealKind, priority });
}

function inQueueOf(departmentId: string | null): Partial<SessionState> {
  return {
    status: 'queued',
    departmentId,
    assigneeId: null,
    routingConfirmed: false,
    withoutConsideration: null,
    warnedAt: null,
  };
}

/** A move is told to the citizen at once (the law gives five days). */
function tellOfMove(departmentId: string): Fact[] {
  return [line('moved', { departmentId }), { type: 'notify', audience: 'citizen', what: 'moved' }];
}
