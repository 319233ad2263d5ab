import { changed, line, refuse } from './outcome.ts';
import { alreadyPicked } from './picking.ts';
import type { Actor, EventOf, Fact, SessionState, Transition } from './state.ts';
import { canReadSession, isAssignee, isAssigneeOrOperator, isInHand, isItsCitizen } from './who.ts';

/** Rules speak as the pipeline or the assistant; citizens and watching staff for themselves. */
function mayEscalate(state: SessionState, actor: Actor): boolean {
  if (actor.kind === 'pipeline' || actor.kind === 'assistant') return true;
  if (actor.kind === 'staff') return canReadSession(actor, state);
  return isItsCitizen(actor, state);
}

/** From the assistant to humans: routed, or straight to the department that takes all chats. */
export function escalated(
  state: SessionState,
  event: EventOf<'escalated'>,
  actor: Actor,
): Transition {
  if (state.status !== 'assisting' || !mayEscalate(state, actor)) return refuse();
  const facts: Fact[] = [
    { type: 'timeline', kind: 'escalated', reason: event.reason },
    line('escalated'),
  ];
  if (event.fixedDepartmentId === null) {
    facts.push({ type: 'route' });
    return changed(state, { status: 'routing', warnedAt: null }, facts);
  }
  facts.push({ type: 'notify', audience: 'department', what: 'queued' });
  return changed(
    state,
    { status: 'queued', departmentId: event.fixedDepartmentId, warnedAt: null },
    facts,
  );
}

/** A watching staff member steps in: the assistant falls silent. Of two at once one wins. */
export function takenOver(state: SessionState, actor: Actor, now: Date): Transition {
  if (actor.kind !== 'staff' || state.kind !== 'chat') return refuse();
  if (!canReadSession(actor, state)) return refuse();
  if (isInHand(state)) return alreadyPicked(state, actor);
  if (state.status !== 'assisting') return refuse();
  return changed(
    state,
    { status: 'active', assigneeId: actor.id, lastActivityAt: now, warnedAt: null },
    [{ type: 'timeline', kind: 'picked' }],
  );
}

/** The talk becomes a ticket and is routed like one; a citizen has one open appeal at a time. */
export function madeAppeal(
  state: SessionState,
  event: EventOf<'made_appeal'>,
  actor: Actor,
): Transition {
  if (state.kind !== 'chat') return refuse();
  if (!['assisting', 'queued', 'active'].includes(state.status)) return refuse();
  if (actor.kind === 'staff') {
    if (!canReadSession(actor, state)) return refuse();
    if (state.status === 'active' && !isAssigneeOrOperator(actor, state)) {
      return refuse('not_assigned');
    }
  } else if (!isItsCitizen(actor, state)) return refuse();
  if (event.hasOtherOpen) return refuse('open_session_exists');
  return changed(state, { ...withNobody, kind: 'appeal', status: 'routing' }, [
    { type: 'timeline', kind: 'received' },
    { type: 'route' },
  ]);
}

/** The assignee gives the chat back to the assistant. */
export function handedBack(state: SessionState, actor: Actor): Transition {
  if (actor.kind !== 'staff' || state.kind !== 'chat' || state.status !== 'active') return refuse();
  if (!isAssignee(actor, state)) return refuse('not_assigned');
  return changed(state, { ...withNobody, status: 'assisting' }, [line('handed_back')]);
}

const withNobody: Partial<SessionState> = {
  departmentId: null,
  assigneeId: null,
  routingConfirmed: false,
  withoutConsideration: null,
  warnedAt: null,
};
