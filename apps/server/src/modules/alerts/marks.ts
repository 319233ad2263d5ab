import type { Settings } from '@civicconnect/contract';
import { nextDeadlineAlert, quarantineAlertAt, type SessionState } from '@civicconnect/domain';
import type { SessionRow } from '../sessions/row.ts';

type Before = Pick<SessionRow, 'status' | 'alertAt' | 'alertedAt'>;

/**
 * When the next alert of a session is due, for its column: 75 % and 100 % of its deadlines, or four
 * hours in quarantine; null when none will come. `before` is its row as it was, null for a new one;
 * what was alerted before (`alertedAt`) is not alerted again.
 */
export function alertAtOf(
  before: Before | null,
  state: SessionState,
  settings: Settings,
  now: Date,
): Date | null {
  if (state.status === 'quarantined') {
    return before?.status === 'quarantined' ? before.alertAt : quarantineAlertAt(now);
  }
  return nextDeadlineAlert(state, settings, before?.alertedAt ?? state.openedAt)?.at ?? null;
}

/**
 * Since when its assignee is away while its citizen waits, after an event: an answer, another
 * assignee or the end takes the mark off; so does a return, which is no event of the session.
 */
export function unattendedAfter(
  before: Pick<SessionRow, 'unattendedSince' | 'assigneeId'>,
  state: SessionState,
): Date | null {
  const inHand = state.status === 'active' || state.status === 'held';
  const stays = inHand && state.assigneeId === before.assigneeId && state.lastWordBy !== 'staff';
  return stays ? before.unattendedSince : null;
}
