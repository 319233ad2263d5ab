import { changed, refuse, unchanged } from './outcome.ts';
import type { Actor, EventOf, Fact, SessionState, Transition } from './state.ts';
import { canPick, isAdmin, isAssignee, isAssigneeOrOperator, isInHand, serves } from './who.ts';

/** Who comes second: the one who has it may ask again, everyone else is told that it is taken. */
export function alreadyPicked(state: SessionState, actor: Actor): Transition {
  return isAssignee(actor, state) ? unchanged(state) : refuse('already_assigned');
}

/** A staff member takes a session out of the queue: of two at once exactly one wins. */
export function picked(state: SessionState, actor: Actor, now: Date): Transition {
  const mayKnow = serves(actor, state) || isAssignee(actor, state);
  if (isInHand(state) && mayKnow) return alreadyPicked(state, actor);
  if (actor.kind !== 'staff' || !canPick(actor, state)) return refuse();
  return changed(
    state,
    { status: 'active', assigneeId: actor.id, lastActivityAt: now, warnedAt: null },
    [{ type: 'timeline', kind: 'picked' }],
  );
}

/** The program gives it to whom the automatic assignment chose (`chooseAgent`). */
export function assigned(
  state: SessionState,
  event: EventOf<'assigned'>,
  actor: Actor,
  now: Date,
): Transition {
  if (actor.kind !== 'clock' || state.status !== 'queued') return refuse();
  return changed(
    state,
    { status: 'active', assigneeId: event.to.id, lastActivityAt: now, warnedAt: null },
    [
      { type: 'timeline', kind: 'assigned', reason: event.to.name },
      { type: 'notify', audience: 'assignee', what: 'assigned' },
    ],
  );
}

/** “This is the right department”: asked before the first reply and after each move. */
export function routingConfirmed(state: SessionState, actor: Actor): Transition {
  if (actor.kind !== 'staff' || state.departmentId === null) return refuse();
  if (state.status !== 'queued' && !isInHand(state)) return refuse();
  if (!isAssignee(actor, state)) return refuse('not_assigned');
  if (state.routingConfirmed) return unchanged(state);
  return changed(state, { routingConfirmed: true }, [
    { type: 'timeline', kind: 'confirmed' },
    { type: 'learn', how: 'confirmed', departmentId: state.departmentId },
  ]);
}

/** To a colleague who may read it. Out of a hold this is a resume, which is activity. */
export function transferred(
  state: SessionState,
  event: EventOf<'transferred'>,
  actor: Actor,
  now: Date,
): Transition {
  if (actor.kind !== 'staff' || !isInHand(state)) return refuse();
  if (!isAssigneeOrOperator(actor, state)) return refuse('not_assigned');
  if (!event.to.mayRead || event.to.id === state.assigneeId) return refuse();
  const resumed = state.status === 'held' ? { lastActivityAt: now, warnedAt: null } : {};
  return changed(state, { status: 'active', assigneeId: event.to.id, ...resumed }, [
    { type: 'timeline', kind: 'transferred' },
    { type: 'notify', audience: 'assignee', what: 'transferred' },
  ]);
}

/**
 * Whoever had it does not work here any more: it can be picked again, in its place by its deadline. A
 * chat without a department goes to the operators. Nothing of it is activity.
 */
export function returned(state: SessionState, actor: Actor): Transition {
  if (actor.kind !== 'clock' && !isAdmin(actor)) return refuse();
  if (!isInHand(state)) return refuse();
  const waiting = { assigneeId: null, warnedAt: null, withoutConsideration: null };
  const entry: Fact = { type: 'timeline', kind: 'returned' };
  if (state.departmentId === null) {
    return changed(state, { ...waiting, status: 'triage' }, [
      entry,
      { type: 'notify', audience: 'operators', what: 'triage' },
    ]);
  }
  return changed(state, { ...waiting, status: 'queued' }, [
    entry,
    { type: 'notify', audience: 'department', what: 'queued' },
  ]);
}

export function held(state: SessionState, actor: Actor, now: Date): Transition {
  if (actor.kind !== 'staff' || state.status !== 'active') return refuse();
  if (!isAssignee(actor, state)) return refuse('not_assigned');
  return changed(state, { status: 'held', lastActivityAt: now, warnedAt: null }, [
    { type: 'timeline', kind: 'held' },
  ]);
}

/** The assignee takes it up again; a citizen does so by writing. */
export function resumed(state: SessionState, actor: Actor, now: Date): Transition {
  if (actor.kind !== 'staff' || state.status !== 'held') return refuse();
  if (!isAssignee(actor, state)) return refuse('not_assigned');
  return changed(state, { status: 'active', lastActivityAt: now, warnedAt: null }, [
    { type: 'timeline', kind: 'resumed' },
  ]);
}
