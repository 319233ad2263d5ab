import type { CloseReason, Settings } from '@civicconnect/contract';
import { closesAt, isDue, reopenUntil } from './clocks.ts';
import { changed, hasReason, line, refuse } from './outcome.ts';
import type { Actor, EventOf, Fact, SessionState, Transition } from './state.ts';
import { canEnd, isAssigneeOrOperator, isInHand, isItsCitizen, isOperator } from './who.ts';

/** Ended as resolved, by whoever may (`canEnd`). */
export function ended(state: SessionState, actor: Actor, now: Date): Transition {
  if (canEnd(actor, state)) return close(state, 'resolved', now);
  return refuse(actor.kind === 'staff' && isInHand(state) ? 'not_assigned' : 'invalid_transition');
}

/** The first of two persons, with a written reason. Proposing anew replaces the proposal. */
export function withoutConsiderationProposed(
  state: SessionState,
  event: EventOf<'without_consideration_proposed'>,
  actor: Actor,
): Transition {
  if (actor.kind !== 'staff' || !isInHand(state)) return refuse();
  if (!isAssigneeOrOperator(actor, state)) return refuse('not_assigned');
  if (!hasReason(event.reason)) return refuse('invalid_input');
  return changed(state, { withoutConsideration: { proposedBy: actor.id, reason: event.reason } }, [
    { type: 'notify', audience: 'operators', what: 'without_consideration_proposed' },
  ]);
}

/** The second person: an operator or admin who did not propose it. */
export function withoutConsiderationApproved(
  state: SessionState,
  actor: Actor,
  now: Date,
): Transition {
  const proposal = state.withoutConsideration;
  if (actor.kind !== 'staff' || !isOperator(actor)) return refuse();
  if (!isInHand(state) || proposal === null || actor.id === proposal.proposedBy) return refuse();
  return close(state, 'without_consideration', now, proposal.reason);
}

/** The clock warns both sides that it will close. */
export function warned(
  state: SessionState,
  actor: Actor,
  now: Date,
  settings: Settings,
): Transition {
  if (actor.kind !== 'clock' || !isDue(state, 'warned', now, settings)) return refuse();
  const at = closesAt({ ...state, warnedAt: now }, settings) ?? now;
  const facts: Fact[] = [
    { type: 'timeline', kind: 'warned' },
    line('closing_soon', { closesAt: at.toISOString() }),
    { type: 'notify', audience: 'citizen', what: 'closing_soon' },
  ];
  if (state.assigneeId !== null) {
    facts.push({ type: 'notify', audience: 'assignee', what: 'closing_soon' });
  }
  return changed(state, { warnedAt: now }, facts);
}

/** The clock closes what nobody took further, after its warning and never on a waiting citizen. */
export function idle(state: SessionState, actor: Actor, now: Date, settings: Settings): Transition {
  if (actor.kind !== 'clock' || !isDue(state, 'idle', now, settings)) return refuse();
  return close(state, 'inactive', now);
}

/**
 * Its citizen opens it again, once, within the window. They are waiting then, whether they write
 * or not; a chat goes back to the assistant, which waits for their word.
 */
export function reopened(
  state: SessionState,
  event: EventOf<'reopened'>,
  actor: Actor,
  now: Date,
  settings: Settings,
): Transition {
  const until = reopenUntil(state, settings);
  if (!isItsCitizen(actor, state) || until === null || now > until) return refuse();
  if (event.hasOtherOpen) return refuse('open_session_exists');
  const facts: Fact[] = [{ type: 'timeline', kind: 'reopened' }, line('reopened')];
  const hasDepartment = state.departmentId !== null;
  if (hasDepartment) facts.push({ type: 'notify', audience: 'department', what: 'queued' });
  return changed(
    state,
    {
      status: hasDepartment ? 'queued' : 'assisting',
      lastWordBy: hasDepartment ? 'citizen' : state.lastWordBy,
      assigneeId: null,
      closedAt: null,
      closeReason: null,
      reopenedAt: now,
      lastActivityAt: now,
      warnedAt: null,
      withoutConsideration: null,
    },
    facts,
  );
}

/** Its citizen rates it, or changes the rating. What was rejected as an attack asks for no opinion. */
export function rated(state: SessionState, { again }: EventOf<'rated'>, actor: Actor): Transition {
  if (!isItsCitizen(actor, state) || state.status !== 'closed') return refuse();
  if (state.closeReason === 'rejected') return refuse();
  return changed(state, {}, again ? [] : [{ type: 'timeline', kind: 'feedback' }]);
}

/** The assignee stays on record: the archive shows who had it. Feedback is asked of a resolved one. */
function close(
  state: SessionState,
  closeReason: CloseReason,
  now: Date,
  reason?: string,
): Transition {
  const facts: Fact[] = [
    reason === undefined
      ? { type: 'timeline', kind: 'closed' }
      : { type: 'timeline', kind: 'closed', reason },
    line('closed', { reason: closeReason }),
    { type: 'notify', audience: 'citizen', what: 'closed' },
  ];
  if (closeReason === 'inactive' && state.assigneeId !== null) {
    facts.push({ type: 'notify', audience: 'assignee', what: 'closed' });
  }
  if (closeReason === 'resolved') facts.push({ type: 'ask_feedback' });
  return changed(state, { status: 'closed', closedAt: now, closeReason, warnedAt: null }, facts);
}
