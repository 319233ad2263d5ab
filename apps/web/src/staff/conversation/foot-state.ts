import type { Session } from '@civicconnect/contract';

/** What stands at the foot of a conversation. */
export type FootState =
  | 'pick'
  | 'route'
  | 'assisting'
  | 'check'
  | 'write'
  | 'resume'
  | 'closed'
  | 'watch';

/** Read from what the server allows, so that what is offered and what is accepted are the same. */
export function footState(session: Session): FootState {
  const may = new Set(session.allowedActions);
  if (session.status === 'closed') return 'closed';
  if (may.has('assign')) return 'pick';
  if (may.has('take_over')) return 'assisting';
  if (session.status === 'triage' && may.has('correct')) return 'route';
  if (may.has('confirm_routing') && !may.has('send')) return 'check';
  if (may.has('send')) return 'write';
  if (may.has('resume')) return 'resume';
  return 'watch';
}
