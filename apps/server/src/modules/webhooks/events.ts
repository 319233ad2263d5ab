import type { EscalationReason, WebhookEvent } from '@civicconnect/contract';
import type { Fact } from '@civicconnect/domain';
import type { MessageRow } from '../sessions/apply.ts';
import type { SessionRow } from '../sessions/row.ts';

/** Something that other systems may be told of. */
export type Told =
  | { event: Exclude<WebhookEvent, 'message.created' | 'escalation.created' | 'feedback.created'> }
  | { event: 'message.created'; message: MessageRow }
  | { event: 'escalation.created'; reason: EscalationReason | null }
  | { event: 'feedback.created'; feedback: { rating: number; comment: string | null } };

const messagesOf = (rows: readonly MessageRow[]): Told[] =>
  rows.map((message) => ({ event: 'message.created', message }));

/** A session that has just been opened, with what its citizen wrote. */
export const openedWith = (rows: readonly MessageRow[]): Told[] => [
  { event: 'session.opened' },
  ...messagesOf(rows),
];

/**
 * What an event of a session tells other systems. Of what is in quarantine, or was rejected there, they hear as
 * little as a department does: nothing.
 */
export function eventsOf(
  before: SessionRow,
  after: SessionRow,
  rows: readonly MessageRow[],
  facts: readonly Fact[],
): Told[] {
  if (after.status === 'quarantined' || after.closeReason === 'rejected') return [];
  const told = messagesOf(rows);
  const escalated = facts.find((fact) => fact.type === 'timeline' && fact.kind === 'escalated');
  if (escalated?.type === 'timeline') {
    const reason = (escalated.reason ?? null) as EscalationReason | null;
    told.push({ event: 'escalation.created', reason });
  }
  const isSet = (field: 'departmentId' | 'assigneeId') =>
    after[field] !== null && after[field] !== before[field];
  if (isSet('departmentId')) told.push({ event: 'session.routed' });
  if (isSet('assigneeId')) told.push({ event: 'session.assigned' });
  if (after.status === 'closed' && before.status !== 'closed') {
    told.push({ event: 'session.closed' });
  }
  return told;
}

/** What a session is to other systems: names and texts they ask for by its id, where they may read them. */
function sessionPart(row: SessionRow) {
  return {
    id: row.id,
    number: row.number,
    rev: row.rev,
    kind: row.kind,
    appealKind: row.appealKind,
    channel: row.channel,
    status: row.status,
    departmentId: row.departmentId,
    assigneeId: row.assigneeId,
    citizenId: row.citizenId,
    priority: row.priority,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    closeReason: row.closeReason,
    lastSeq: row.lastSeq,
  };
}

function ownPart(told: Told): Record<string, unknown> {
  switch (told.event) {
    case 'message.created': {
      const { id, seq, authorKind, authorId, createdAt } = told.message;
      const author = { kind: authorKind, id: authorId };
      return { message: { id, seq, author, createdAt: createdAt.toISOString() } };
    }
    case 'escalation.created':
      return { reason: told.reason };
    case 'feedback.created':
      return { feedback: told.feedback };
    default:
      return {};
  }
}

/** What is sent: byte by byte what was signed. */
export function bodyOf(id: string, at: Date, row: SessionRow, told: Told): string {
  const { organizationId } = row;
  const data = { session: sessionPart(row), ...ownPart(told) };
  return JSON.stringify({ id, event: told.event, at: at.toISOString(), organizationId, data });
}
