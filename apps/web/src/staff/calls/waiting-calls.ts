import type { EscalationReason, Session } from '@civicconnect/contract';

/** A chat that called for a person and has none yet. */
export interface Call {
  session: Session;
  reason: EscalationReason;
}

/** So many stand on the screen at once, the newest first; all of them stand in the list. */
const mostCalls = 3;

/** The calls with one more. */
export function withCall(calls: readonly Call[], call: Call): Call[] {
  const others = calls.filter(({ session }) => session.id !== call.session.id);
  return [call, ...others].slice(0, mostCalls);
}

/** Whether nobody has it yet. */
export function isWaiting({ assignee, status }: Session): boolean {
  return assignee === null && ['queued', 'triage'].includes(status);
}

/** The calls after a session changed: who has been answered calls no more. */
export function afterChange(calls: readonly Call[], session: Session): readonly Call[] {
  const isHeard = calls.some((call) => call.session.id === session.id) && !isWaiting(session);
  return isHeard ? calls.filter((call) => call.session.id !== session.id) : calls;
}
