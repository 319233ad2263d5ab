import type { Settings } from '@civicconnect/contract';
import { changed, refuse } from './outcome.ts';
import type { Actor, EventOf, SessionState, Transition } from './state.ts';
import { isSuperuser } from './who.ts';

/** A result computed from an older text is stale: routing runs again over all of them. */
function isCurrent(state: SessionState, event: { forCitizenSeq: number }): boolean {
  return event.forCitizenSeq === state.lastCitizenSeq;
}

/**
 * The pipeline chose a department: into its queue. A choice under the organization's floor is no
 * choice; it is handled as a failure, because nothing is guessed silently.
 */
export function routed(
  state: SessionState,
  event: EventOf<'routed'>,
  actor: Actor,
  settings: Settings,
): Transition {
  if (event.confidence < settings.ai.floor) return routingFailed(state, event, actor);
  if (actor.kind !== 'pipeline' || !isCurrent(state, event)) return refuse();
  if (state.status !== 'routing' && state.status !== 'triage') return refuse();
  return changed(
    state,
    { status: 'queued', departmentId: event.departmentId, routingConfirmed: false },
    [
      { type: 'timeline', kind: 'routed', confidence: event.confidence },
      { type: 'notify', audience: 'department', what: 'queued' },
    ],
  );
}

/** None can be chosen: people choose. In triage already, nothing is new. */
export function routingFailed(
  state: SessionState,
  event: { forCitizenSeq: number },
  actor: Actor,
): Transition {
  if (actor.kind !== 'pipeline' || state.status !== 'routing') return refuse();
  if (!isCurrent(state, event)) return refuse();
  return changed(state, { status: 'triage' }, [
    { type: 'timeline', kind: 'triaged' },
    { type: 'notify', audience: 'operators', what: 'triage' },
  ]);
}

/**
 * The detector stopped a text. While assisting each text is scanned by itself, so a finding holds
 * although more was written since; while routing all texts are scanned again, so a stale one does
 * not. What a superuser has released is not stopped a second time.
 */
export function injectionFound(
  state: SessionState,
  event: EventOf<'injection_found'>,
  actor: Actor,
): Transition {
  if (actor.kind !== 'pipeline' || state.released) return refuse();
  const applies =
    (state.status === 'routing' && isCurrent(state, event)) ||
    (state.status === 'assisting' && event.forCitizenSeq <= state.lastCitizenSeq);
  if (!applies) return refuse();
  return changed(state, { status: 'quarantined', warnedAt: null }, [
    { type: 'timeline', kind: 'quarantined' },
    { type: 'notify', audience: 'superusers', what: 'quarantined' },
  ]);
}

/** A false alarm: routed like any other, past the detector. */
export function released(state: SessionState, actor: Actor): Transition {
  if (!isSuperuser(actor) || state.status !== 'quarantined') return refuse();
  return changed(state, { status: 'routing', released: true }, [
    { type: 'timeline', kind: 'released' },
    { type: 'route' },
  ]);
}

/** An attack indeed. The citizen learns that it is closed, in the words of any other close. */
export function rejected(state: SessionState, actor: Actor, now: Date): Transition {
  if (!isSuperuser(actor) || state.status !== 'quarantined') return refuse();
  return changed(state, { status: 'closed', closedAt: now, closeReason: 'rejected' }, [
    { type: 'timeline', kind: 'closed' },
    { type: 'notify', audience: 'citizen', what: 'closed' },
  ]);
}
