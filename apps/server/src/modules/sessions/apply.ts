import { assertNever, type Channel, type Citation, type Emotion } from '@civicconnect/contract';
import { type Actor, type Fact, type SessionEvent, transition } from '@civicconnect/domain';
import { pushReplies } from '../../channels/push/notices.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { type messages, type StoredAttachment, timeline } from '../../db/schema/index.ts';
import { together } from '../../db/together.ts';
import { Refused } from '../../errors.ts';
import { addJob } from '../../jobs/add.ts';
import type { SessionChange } from '../../realtime/relay.ts';
import { alertAtOf, unattendedAfter } from '../alerts/marks.ts';
import { assignAfterEvent } from '../assignment/after-event.ts';
import { assistAfterEvent } from '../assistant/after-event.ts';
import { sendToCitizen } from '../deliveries/to-citizen.ts';
import { feedbackAfterEvent } from '../feedback/after-event.ts';
import { notifyOfFacts } from '../notifications/facts.ts';
import { enterEvents } from '../webhooks/enter.ts';
import { eventsOf } from '../webhooks/events.ts';
import type { LockedSession } from './load.ts';
import { columnsOf, previewOf, type SessionRow, stateOf } from './row.ts';
import { storeMessages, storeState } from './store.ts';
import { writeSystemLine } from './system-lines.ts';

/** Who acts, with the name that the timeline shows. */
export interface NamedActor {
  actor: Actor;
  name: string | null;
}

export const pipelineActor: NamedActor = { actor: { kind: 'pipeline' }, name: null };
export const clockActor: NamedActor = { actor: { kind: 'clock' }, name: null };

export interface NewMessage {
  text: string;
  attachments?: StoredAttachment[];
  citations?: Citation[];
  emotion?: Emotion | null;
  clientId: string | null;
  channel: Channel;
}

/** What stands for a message where there is a line for it: its files' names when it has no text. */
const wordsOf = ({ text, attachments = [] }: NewMessage): string =>
  text || attachments.map(({ name }) => name).join(', ');

/** Columns beside the state that change with it. */
export type Beside = Partial<
  Pick<SessionRow, 'routing' | 'candidates' | 'wrongPlace' | 'language' | 'emotion'>
>;

export interface Applied {
  row: SessionRow;
  facts: Fact[];
  /** The message that was handed in, as stored. */
  message: MessageRow | null;
  /** Whether what was stored for the citizen leaves by Telegram. */
  byTelegram: boolean;
  /** What the relay tells after the commit. */
  change: SessionChange;
}

export type MessageRow = typeof messages.$inferSelect;

/** Whose entry it is, as rows keep it. */
export function authorOf({ actor, name }: NamedActor) {
  switch (actor.kind) {
    case 'citizen':
    case 'staff':
      return { authorKind: actor.kind, authorId: actor.id, authorName: name };
    case 'assistant':
      return { authorKind: actor.kind, authorId: null, authorName: name };
    case 'pipeline':
    case 'clock':
      return { authorKind: 'system' as const, authorId: null, authorName: null };
    default:
      return assertNever(actor);
  }
}

/** The messages of one event: the one that was sent, then a system line for each that the domain asks for. */
async function messageRows(
  context: Context,
  tx: Tx,
  locked: LockedSession,
  after: SessionRow,
  by: NamedActor,
  facts: Fact[],
  sent: NewMessage | null,
): Promise<MessageRow[]> {
  const before = locked.row;
  const now = context.clock.now();
  const shared = { organizationId: after.organizationId, sessionId: after.id, createdAt: now };
  let seq = before.lastSeq;
  const rows: MessageRow[] = [];
  if (sent) {
    seq += 1;
    rows.push({
      ...shared,
      id: context.newId(),
      seq,
      ...authorOf(by),
      attachments: [],
      citations: [],
      emotion: null,
      ...sent,
      system: null,
    });
  }
  for (const fact of facts) {
    if (fact.type !== 'system_line') continue;
    seq += 1;
    rows.push({
      ...shared,
      id: context.newId(),
      seq,
      authorKind: 'system',
      authorId: null,
      authorName: null,
      ...(await writeSystemLine(tx, after, by.name, locked.settings, fact.line)),
      channel: after.channel,
      clientId: null,
      attachments: [],
      citations: [],
      emotion: null,
    });
  }
  return rows;
}

async function storeTimeline(
  context: Context,
  tx: Tx,
  before: SessionRow,
  after: SessionRow,
  by: NamedActor,
  facts: Fact[],
): Promise<void> {
  const author = authorOf(by);
  const rows = facts
    .filter((fact) => fact.type === 'timeline')
    .map((fact) => ({
      organizationId: after.organizationId,
      id: context.newId(),
      sessionId: after.id,
      kind: fact.kind,
      at: context.clock.now(),
      actorKind: author.authorKind,
      actorId: author.authorId,
      actorName: author.authorName,
      departmentId: after.departmentId,
      fromDepartmentId: before.departmentId === after.departmentId ? null : before.departmentId,
      reason: fact.reason ?? null,
      confidence: fact.confidence ?? null,
    }));
  if (rows.length > 0) await tx.insert(timeline).values(rows);
}

async function routeAfterEvent(tx: Tx, after: SessionRow, facts: readonly Fact[]): Promise<void> {
  if (facts.some((fact) => fact.type === 'route')) await addRoutingJob(tx, after);
}

/**
 * The five lines of every write: the row is locked, the domain says what happens, state and what
 * follows from it are stored. Throws the domain's refusal. The caller commits, then relays `change`.
 */
export async function applyEvent(
  context: Context,
  tx: Tx,
  locked: LockedSession,
  event: SessionEvent,
  by: NamedActor,
  extra: { message?: NewMessage; beside?: Beside } = {},
): Promise<Applied> {
  const now = context.clock.now();
  const before = locked.row;
  const outcome = transition(stateOf(before), event, by.actor, now, locked.settings);
  if (!outcome.ok) throw new Refused(outcome.code);
  const { state, facts } = outcome;

  const changed = {
    ...columnsOf(state, locked.settings, now),
    alertAt: alertAtOf(before, state, locked.settings, now),
    unattendedSince: unattendedAfter(before, state),
    ...extra.beside,
  };
  const sent = extra.message ?? null;
  const lastMessage =
    sent && (by.actor.kind === 'citizen' || by.actor.kind === 'staff')
      ? { author: by.actor.kind, text: previewOf(wordsOf(sent)), at: now.toISOString() }
      : before.lastMessage;
  // A chat is opened empty: what its citizen says first stands for it in lists.
  const preview =
    before.preview === '' && lastMessage?.author === 'citizen' ? lastMessage.text : before.preview;
  const after: SessionRow = { ...before, ...changed, lastMessage, preview };
  const rows = await messageRows(context, tx, locked, after, by, facts, sent);
  const { timeZone } = locked.settings;
  // Messages and state leave first: what follows from them is about rows that are there.
  const [, , byTelegram] = await together(
    storeMessages(tx, rows),
    storeState(tx, before, { ...changed, lastMessage, preview }, extra.beside),
    sendToCitizen(context, tx, after, rows, { facts, timeZone }),
    pushReplies(context, tx, after, rows),
    enterEvents(context, tx, after, eventsOf(before, after, rows, facts)),
    storeTimeline(context, tx, before, after, by, facts),
    routeAfterEvent(tx, after, facts),
    notifyOfFacts(context, tx, after, by, facts),
    assignAfterEvent(tx, before, after),
    assistAfterEvent(tx, before, after),
    feedbackAfterEvent(tx, before, after, locked.settings),
  );

  return {
    row: after,
    facts,
    message: sent ? (rows[0] ?? null) : null,
    byTelegram,
    change: {
      organizationId: after.organizationId,
      sessionId: after.id,
      messageIds: rows.map((row) => row.id),
      before: {
        departmentId: before.departmentId,
        assigneeId: before.assigneeId,
        status: before.status,
      },
      queued: after.status === 'queued' && before.status !== 'queued',
    },
  };
}

/** One routing job a session: a later text replaces a job that has not begun. */
export function addRoutingJob(
  tx: Tx,
  row: Pick<SessionRow, 'organizationId' | 'id'>,
): Promise<void> {
  return addJob(
    tx,
    'route',
    { organizationId: row.organizationId, sessionId: row.id },
    { key: `route:${row.id}` },
  );
}
