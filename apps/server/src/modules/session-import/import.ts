import type { Settings } from '@civicconnect/contract';
import { and, eq, inArray } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import {
  feedback,
  importedSessions,
  messages,
  organizations,
  sessions,
  timeline,
} from '../../db/schema/index.ts';
import { recordAct } from '../audit/record.ts';
import { authorOf, type MessageRow } from '../sessions/apply.ts';
import { nextNumber, verificationCode } from '../sessions/numbers.ts';
import { columnsOf, previewOf, type SessionRow } from '../sessions/row.ts';
import { writeSystemLine } from '../sessions/system-lines.ts';
import { type Directory, partiesOf, readDirectory } from './parties.ts';
import { NotSo, type Replayed, replay } from './replay.ts';
import { BadTicket, type PlacedTicket, type Ticket } from './ticket.ts';

/** Where tickets go. */
interface Place {
  context: Context;
  tx: Tx;
  organizationId: string;
  settings: Settings;
  directory: Directory;
}

const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

async function rowOf(
  { tx, organizationId, settings, context }: Place,
  ticket: Ticket,
  { state }: Replayed,
): Promise<SessionRow> {
  const spoken = ticket.messages.filter(({ author }) => author !== 'assistant');
  const [first] = ticket.messages.filter(({ author }) => author === 'citizen');
  const end = last(spoken);
  const felt = last(ticket.messages.filter(({ emotion }) => emotion));
  const [row] = await tx
    .insert(sessions)
    .values({
      ...columnsOf(state, settings, ticket.closedAt),
      organizationId,
      id: context.newId(),
      number: await nextNumber(tx, organizationId, settings, ticket.openedAt),
      verificationCode: verificationCode(),
      channel: ticket.channel,
      language: ticket.language,
      preview: previewOf(first?.text ?? ''),
      citizenReadSeq: state.lastSeq,
      staffReadSeq: state.lastSeq,
      emotion: felt?.emotion ?? null,
      lastMessage:
        end && end.author !== 'assistant'
          ? { author: end.author, text: previewOf(end.text), at: end.at.toISOString() }
          : null,
    })
    .returning();
  if (!row) throw new Error('a session that was not stored');
  return row;
}

async function messagesOf(
  { context, tx, organizationId, settings }: Place,
  row: SessionRow,
  { entries }: Replayed,
): Promise<MessageRow[]> {
  const rows: MessageRow[] = [];
  for (const [index, entry] of entries.entries()) {
    const said =
      'line' in entry
        ? {
            ...(await writeSystemLine(
              tx,
              { ...row, ...entry.state },
              entry.by.name,
              settings,
              entry.line,
            )),
            authorKind: 'system' as const,
            authorId: null,
            authorName: null,
            emotion: null,
          }
        : { ...authorOf(entry.by), text: entry.text, system: null, emotion: entry.emotion };
    rows.push({
      ...said,
      organizationId,
      id: context.newId(),
      sessionId: row.id,
      seq: index + 1,
      channel: row.channel,
      clientId: null,
      attachments: [],
      citations: [],
      createdAt: entry.at,
    });
  }
  return rows;
}

async function store(place: Place, ticket: Ticket, replayed: Replayed): Promise<void> {
  const { context, tx, organizationId } = place;
  const row = await rowOf(place, ticket, replayed);
  const sessionId = row.id;
  await tx.insert(messages).values(await messagesOf(place, row, replayed));
  await tx.insert(timeline).values(
    replayed.history.map(({ at, by, kind, reason, departmentId }) => {
      const { authorKind: actorKind, authorId: actorId, authorName: actorName } = authorOf(by);
      const who = { actorKind, actorId, actorName };
      return {
        organizationId,
        id: context.newId(),
        sessionId,
        kind,
        at,
        ...who,
        departmentId,
        reason,
      };
    }),
  );
  if (ticket.rating !== undefined) {
    const { rating, comment, closedAt: createdAt } = ticket;
    const given = { rating, comment: comment || null, createdAt, updatedAt: createdAt };
    await tx.insert(feedback).values({ organizationId, sessionId, ...given });
  }
  await tx
    .insert(importedSessions)
    .values({ organizationId, externalId: ticket.externalId, sessionId });
}

/** The names among these that were taken in before. */
async function knownAmong(
  tx: Tx,
  organizationId: string,
  tickets: readonly PlacedTicket[],
): Promise<Set<string>> {
  const names = tickets.map(({ ticket }) => ticket.externalId);
  const rows = await tx
    .select({ externalId: importedSessions.externalId })
    .from(importedSessions)
    .where(
      and(
        eq(importedSessions.organizationId, organizationId),
        inArray(importedSessions.externalId, names),
      ),
    );
  return new Set(rows.map(({ externalId }) => externalId));
}

export interface ImportSum {
  added: number;
  /** Taken in by an earlier run. */
  known: number;
}

/**
 * Takes sessions of another system in, each through the rules that every session goes by, without
 * telling anybody: all of them or none. What an earlier run took in is left as it is.
 *
 * @throws BadTicket for the first that cannot be, named by its line and field
 */
export async function importTickets(
  context: Context,
  organizationId: string,
  tickets: readonly PlacedTicket[],
): Promise<ImportSum> {
  if (tickets.length === 0) return { added: 0, known: 0 };
  const now = context.clock.now();
  return context.db.inOrganization(organizationId, async (tx) => {
    const [organization] = await tx
      .select({ settings: organizations.settings, name: organizations.name })
      .from(organizations)
      .where(eq(organizations.id, organizationId))
      .for('update');
    if (!organization) throw new Error('the organization is not there');
    const { settings, name } = organization;
    const directory = await readDirectory(tx, organizationId);
    const place = { context, tx, organizationId, settings, directory };
    const known = await knownAmong(tx, organizationId, tickets);
    const fresh = tickets.filter(({ ticket }) => !known.has(ticket.externalId));
    for (const { line, ticket } of fresh) {
      if (ticket.closedAt > now) throw new BadTicket(line, 'closedAt: is in the future');
      try {
        const parties = await partiesOf(context, tx, organizationId, ticket, directory, settings);
        await store(place, ticket, replay(ticket, parties, settings));
      } catch (error) {
        if (!(error instanceof NotSo)) throw error;
        throw new BadTicket(line, error.message);
      }
    }
    if (fresh.length > 0) {
      await recordAct(context, tx, organizationId, null, {
        act: 'session.imported',
        target: { id: null, name: name.uz },
        after: { added: fresh.length },
      });
    }
    return { added: fresh.length, known: tickets.length - fresh.length };
  });
}
