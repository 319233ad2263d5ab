import { assertNever } from '@civicconnect/contract';
import type { deliveries } from '../../db/schema/index.ts';
import type { PartOutcome } from './sender.ts';

export type DeliveryRow = typeof deliveries.$inferSelect;

type Result = Pick<
  DeliveryRow,
  'state' | 'reason' | 'partsDone' | 'externalIds' | 'attempts' | 'dueAt' | 'sentAt'
>;

const longestPauseSeconds = 600;
/** With pauses of 1 s that double up to 10 min, so many tries take a day. */
const mostAttempts = 152;

const after = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000);

/** What becomes of a delivery of `parts` parts when its next part came out so. */
export function afterPart(
  row: DeliveryRow,
  outcome: PartOutcome,
  parts: number,
  now: Date,
): Result {
  const { partsDone, externalIds, attempts, dueAt, sentAt } = row;
  const same = { reason: null, partsDone, externalIds, attempts, dueAt, sentAt };
  switch (outcome.kind) {
    case 'taken': {
      const taken = {
        ...same,
        partsDone: partsDone + 1,
        externalIds:
          outcome.externalId === null ? externalIds : [...externalIds, outcome.externalId],
        attempts: 0,
      };
      return partsDone + 1 < parts
        ? { ...taken, state: 'queued' }
        : { ...taken, state: 'sent', sentAt: now };
    }
    case 'later':
      return { ...same, state: 'queued', dueAt: after(now, outcome.seconds) };
    case 'again': {
      const tried = { ...same, attempts: attempts + 1 };
      if (tried.attempts >= mostAttempts)
        return { ...tried, state: 'failed', reason: 'unreachable' };
      const pause = Math.min(2 ** attempts, longestPauseSeconds);
      return { ...tried, state: 'queued', dueAt: after(now, pause) };
    }
    case 'refused':
      return { ...same, state: 'failed', reason: outcome.reason };
    case 'unknown':
      return { ...same, state: 'unconfirmed', reason: 'interrupted' };
    default:
      return assertNever(outcome);
  }
}
