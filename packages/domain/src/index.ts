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
export * from './lock.ts';
export * from './opening.ts';
export { minReasonLength } from './outcome.ts';
export * from './state.ts';
export { transition } from './transition.ts';
export { type AccessedSession, canReadSession } from './who.ts';
