import type {
  AppealKind,
  Priority,
  ProblemCode,
  SessionKind,
  Settings,
} from '@civicconnect/contract';
import { isLockedForCitizen } from './lock.ts';
import type { Fact, SessionState } from './state.ts';

export interface Opening {
  kind: SessionKind;
  citizenId: string;
  now: Date;
  /** Known already when the citizen chose it; otherwise staff set it. */
  appealKind?: AppealKind;
  priority?: Priority;
}

/**
 * A new session. An appeal is opened by its first message (`seq` 1) and goes to routing; a chat is
 * opened empty and the assistant greets first (`assistant_message`).
 */
export function openSession(opening: Opening): { state: SessionState; facts: Fact[] } {
  const isAppeal = opening.kind === 'appeal';
  const firstSeq = isAppeal ? 1 : 0;
  const facts: Fact[] = [{ type: 'timeline', kind: 'received' }];
  if (isAppeal) facts.push({ type: 'route' });
  const state: SessionState = {
    kind: opening.kind,
    status: isAppeal ? 'routing' : 'assisting',
    appealKind: isAppeal ? (opening.appealKind ?? null) : null,
    priority: opening.priority ?? 'normal',
    citizenId: opening.citizenId,
    departmentId: null,
    assigneeId: null,
    openedAt: opening.now,
    lastActivityAt: opening.now,
    lastWordBy: isAppeal ? 'citizen' : null,
    firstReplyAt: null,
    routingConfirmed: false,
    moves: 0,
    released: false,
    warnedAt: null,
    closedAt: null,
    closeReason: null,
    reopenedAt: null,
    withoutConsideration: null,
    studied: false,
    extended: false,
    lastSeq: firstSeq,
    lastCitizenSeq: firstSeq,
    rev: 1,
  };
  return { state, facts };
}

/** Length of a description: characters (code points) after trimming. */
export function descriptionLength(text: string): number {
  return Array.from(text.trim()).length;
}

export type OpeningDecision =
  /** The same `clientId` was seen: give the same answer again. */
  | { outcome: 'repeat' }
  | {
      outcome: 'refuse';
      code: Extract<ProblemCode, 'too_short' | 'too_long'>;
      length: number;
      min: number;
      max: number;
    }
  | { outcome: 'refuse'; code: Extract<ProblemCode, 'duplicate' | 'session_locked'> }
  /** The citizen's open, unlocked appeal takes the text as a message. */
  | { outcome: 'join' }
  | { outcome: 'open' };

/**
 * What becomes of a text with which a citizen wants to open an appeal; asked under a lock on the
 * citizen, in this order. `sameTextRecently`: they sent the same text within
 * `settings.appeal.duplicateSeconds`.
 */
export function checkOpening(attempt: {
  text: string;
  settings: Settings;
  clientIdSeen: boolean;
  sameTextRecently: boolean;
  openAppeal: Pick<SessionState, 'kind' | 'status' | 'firstReplyAt'> | null;
}): OpeningDecision {
  if (attempt.clientIdSeen) return { outcome: 'repeat' };
  const { minLength: min, maxLength: max } = attempt.settings.appeal;
  const length = descriptionLength(attempt.text);
  if (length < min) return { outcome: 'refuse', code: 'too_short', length, min, max };
  if (length > max) return { outcome: 'refuse', code: 'too_long', length, min, max };
  if (attempt.sameTextRecently) return { outcome: 'refuse', code: 'duplicate' };
  if (attempt.openAppeal === null) return { outcome: 'open' };
  return isLockedForCitizen(attempt.openAppeal)
    ? { outcome: 'refuse', code: 'session_locked' }
    : { outcome: 'join' };
}
