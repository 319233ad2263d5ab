import type { SessionState } from './state.ts';

type Lockable = Pick<SessionState, 'kind' | 'status' | 'firstReplyAt'>;

/**
 * The lock, derived and never stored: closed, quarantined, or an appeal that no staff member has
 * answered yet. This is what staff see; for the citizen's side ask `isLockedForCitizen`.
 */
export function isLocked(state: Lockable): boolean {
  return state.status === 'quarantined' || isLockedForCitizen(state);
}

/**
 * The lock as the citizen meets it: a quarantined session must look like one being routed, so a
 * quarantined chat goes on taking messages (which are quarantined with it).
 */
export function isLockedForCitizen(state: Lockable): boolean {
  if (state.status === 'closed') return true;
  return state.kind === 'appeal' && state.firstReplyAt === null;
}

/**
 * The session as its citizen may know it: quarantine looks like routing, and a rejection is a close
 * without a reason. Everything shown to a citizen is computed from this.
 */
export function asCitizenSees(state: SessionState): SessionState {
  const status = citizenStatus(state);
  const closeReason = state.closeReason === 'rejected' ? null : state.closeReason;
  return { ...state, status, closeReason, released: false, withoutConsideration: null };
}

export function citizenStatus(state: Pick<SessionState, 'status'>): SessionState['status'] {
  return state.status === 'quarantined' ? 'routing' : state.status;
}
