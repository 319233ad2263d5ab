import { changed, line, refuse } from './outcome.ts';
import type { Actor, Fact, SessionState, Transition } from './state.ts';
import { isItsCitizen } from './who.ts';

/**
 * Its citizen takes it back, since all that is theirs is deleted: whatever its state, nobody works on it
 * any more, and it is never opened again. Who had it is told; an opinion is not asked for.
 */
export function withdrawn(state: SessionState, actor: Actor, now: Date): Transition {
  if (!isItsCitizen(actor, state) || state.status === 'closed') return refuse();
  const facts: Fact[] = [
    { type: 'timeline', kind: 'closed' },
    line('closed', { reason: 'withdrawn' }),
  ];
  if (state.assigneeId !== null) {
    facts.push({ type: 'notify', audience: 'assignee', what: 'closed' });
  }
  return changed(
    state,
    {
      status: 'closed',
      closedAt: now,
      closeReason: 'withdrawn',
      warnedAt: null,
      withoutConsideration: null,
    },
    facts,
  );
}
