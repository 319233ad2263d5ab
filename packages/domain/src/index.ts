export { escalationWords, wordLanguages } from '../data/escalation-words/index.ts';
export * from './accent.ts';
export * from './actions.ts';
export * from './assignment.ts';
export * from './calendar.ts';
export * from './clocks.ts';
export { undoSeconds } from './correcting.ts';
export {
  type DeadlineAlert,
  type Deadlines,
  type DeadlineView,
  deadlinesOf,
  firstReplyDue,
  nextDeadlineAlert,
  nextExtension,
  resolutionDue,
} from './deadlines.ts';
export * from './escalation.ts';
export * from './lock.ts';
export * from './opening.ts';
export { minReasonLength } from './outcome.ts';
export * from './password.ts';
export * from './permissions.ts';
export * from './queue.ts';
export * from './quick-replies.ts';
export * from './reminding.ts';
export * from './retention.ts';
export { hasScope, keyMayCall } from './scopes.ts';
export * from './setting-fields.ts';
export * from './slugs.ts';
export * from './state.ts';
export * from './suppression.ts';
export { transition } from './transition.ts';
export {
  type AccessedSession,
  canCorrect,
  canEnd,
  canPick,
  canReadSession,
  canWrite,
} from './who.ts';
