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
 * The status as the citizen sees it: quarantine looks like routing. A chat too, because from
 * routing it may have come; and whatever was seen before, routing is where a release sends it.
 */
export function citizenStatus(state: Pick<SessionState, 'status'>): SessionState['status'] {
  return state.status === 'quarantined' ? 'routing' : state.status;
}
