import { isLockedForCitizen } from './lock.ts';
import { changed, refuse } from './outcome.ts';
import type { Actor, Fact, SessionState, Transition } from './state.ts';
import { canWrite, isInHand, isItsCitizen } from './who.ts';

/**
 * The citizen writes. Where no department is set yet, routing runs again over all their texts; in
 * quarantine the message is quarantined with the rest, and nothing gives that away.
 */
export function citizenMessage(state: SessionState, actor: Actor, now: Date): Transition {
  if (!isItsCitizen(actor, state)) return refuse();
  if (isLockedForCitizen(state)) return refuse('session_locked');
  const seq = state.lastSeq + 1;
  const facts: Fact[] = [];
  if (state.status === 'routing' || state.status === 'triage') facts.push({ type: 'route' });
  if (state.status === 'held') facts.push({ type: 'timeline', kind: 'resumed' });
  if (isInHand(state)) facts.push({ type: 'notify', audience: 'assignee', what: 'citizen_wrote' });
  return changed(
    state,
    {
      status: state.status === 'held' ? 'active' : state.status,
      lastSeq: seq,
      lastCitizenSeq: seq,
      lastWordBy: 'citizen',
      lastActivityAt: now,
      warnedAt: null,
      released: false,
    },
    facts,
  );
}

/**
 * Staff answer: the assignee alone, and where a department is set only after they have said that it
 * is the right one. The first answer unlocks an appeal for good.
 */
export function staffMessage(state: SessionState, actor: Actor, now: Date): Transition {
  if (actor.kind !== 'staff') return refuse();
  if (state.status === 'closed' || state.status === 'quarantined') return refuse();
  if (!canWrite(actor, state)) return refuse('not_assigned');
  if (state.departmentId !== null && !state.routingConfirmed) return refuse('routing_unconfirmed');
  const facts: Fact[] = [];
  if (state.status === 'held') facts.push({ type: 'timeline', kind: 'resumed' });
  if (state.firstReplyAt === null) facts.push({ type: 'timeline', kind: 'answered' });
  if (isLockedForCitizen(state)) facts.push({ type: 'unlocked' });
  facts.push({ type: 'notify', audience: 'citizen', what: 'replied' });
  return changed(
    state,
    {
      status: 'active',
      lastSeq: state.lastSeq + 1,
      lastWordBy: 'staff',
      lastActivityAt: now,
      warnedAt: null,
      firstReplyAt: state.firstReplyAt ?? now,
    },
    facts,
  );
}

/** The assistant speaks while it assists; once a human has the session it is silent. */
export function assistantMessage(state: SessionState, actor: Actor): Transition {
  if (actor.kind !== 'assistant' || state.status !== 'assisting') return refuse();
  return changed(state, { lastSeq: state.lastSeq + 1, lastWordBy: 'assistant' });
}
