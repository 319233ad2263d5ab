import type { SessionStatus } from '@civicconnect/contract';
import { chance, oneOf } from './written.ts';

/** A department and who works there. */
export interface Unit {
  id: string;
  agents: readonly string[];
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const replyMs = 72 * hourMs;
const wholeMs = 15 * dayMs;
/** So many of a hundred sessions are closed only long after they should have been. */
const slow = 6;

/** Where a session stands that was opened then: most are answered in a day or two and closed within the fortnight. */
export function sessionOf(number: number, at: Date, units: readonly Unit[], now: Date) {
  const unit = oneOf(units, number * 11);
  const assignee = unit.agents.length > 0 ? oneOf(unit.agents, number * 13) : null;
  const share = chance(number * 17);
  const takes = share < slow / 100 ? 60 * dayMs * chance(number * 19) : wholeMs * share;
  const replied = new Date(at.getTime() + takes * 0.2 + hourMs * chance(number * 23));
  const closed = new Date(at.getTime() + takes + 2 * hourMs);
  // A citizen has two sessions here, and at most one that is open.
  const isClosed = closed < now || number % 2 === 1;
  const isPicked = assignee !== null && (isClosed || replied < now);
  const openStatus: SessionStatus = isPicked ? 'active' : 'queued';
  const closedAt = closed < now ? closed : now;
  return {
    status: isClosed ? 'closed' : openStatus,
    department: unit.id,
    assignee: isPicked ? assignee : null,
    at,
    replied: isPicked && replied < now ? replied : null,
    closed: isClosed ? closedAt : null,
    due: new Date(at.getTime() + (replied < now ? wholeMs : replyMs)),
    word: replied < now ? 'staff' : 'citizen',
  };
}
