import type { ProblemCode } from '@civicconnect/contract';
import type { Fact, Refusal, SessionState, SystemLineFact, Transition } from './state.ts';

/** Refused: nothing changes. What the table does not hold is `invalid_transition`. */
export function refuse(code: ProblemCode = 'invalid_transition'): Refusal {
  return { ok: false, code };
}

/** Allowed, but it already is so: a repeat neither raises `rev` nor says anything twice. */
export function unchanged(state: SessionState): Transition {
  return { ok: true, state, facts: [] };
}

/**
 * Applies a change: `rev` rises by one, and each system line among the facts takes the next `seq`
 * after the message of the event itself (whose `seq` the patch carries as `lastSeq`).
 */
export function changed(
  state: SessionState,
  patch: Partial<SessionState>,
  facts: readonly Fact[] = [],
): Transition {
  const next = { ...state, ...patch, rev: state.rev + 1 };
  const lines = facts.filter((fact) => fact.type === 'system_line').length;
  return { ok: true, state: { ...next, lastSeq: next.lastSeq + lines }, facts: [...facts] };
}

/** A system message the citizen sees. */
export function line(
  code: SystemLineFact['line']['code'],
  params: SystemLineFact['line']['params'] = {},
): Fact {
  return { type: 'system_line', line: { code, params } };
}

/** The least a written reason must hold, in characters after trimming. */
export const minReasonLength = 5;

export function hasReason(reason: string): boolean {
  return Array.from(reason.trim()).length >= minReasonLength;
}
