import type { Improvement, Locale } from '@civicconnect/contract';
import { canReadSession } from '@civicconnect/domain';
import { localized } from '@civicconnect/i18n';
import { and, eq, inArray } from 'drizzle-orm';
import { actorOf, type StaffCaller } from '../../caller.ts';
import type { Tx } from '../../db/database.ts';
import {
  chunks,
  departments,
  documents,
  type improvements,
  sessions,
  unansweredGroups,
} from '../../db/schema/index.ts';

type Row = typeof improvements.$inferSelect;

const mostShown = 20;

const present = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.filter((id) => id !== null)),
];

async function departmentNames(tx: Tx, organizationId: string, rows: readonly Row[]) {
  const ids = present(rows.flatMap((row) => [row.departmentId, row.fromDepartmentId]));
  const found = await tx
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(and(eq(departments.organizationId, organizationId), inArray(departments.id, ids)));
  return new Map(found.map(({ id, name }) => [id, name]));
}

async function questionsOf(tx: Tx, organizationId: string, rows: readonly Row[]) {
  const ids = present(rows.map((row) => row.groupId));
  const found = await tx
    .select({ id: unansweredGroups.id, text: unansweredGroups.question })
    .from(unansweredGroups)
    .where(
      and(eq(unansweredGroups.organizationId, organizationId), inArray(unansweredGroups.id, ids)),
    );
  return new Map(found.map((one) => [one.id, one]));
}

/** Each document with the place of the passage, by the passage's id. */
async function passagesOf(tx: Tx, organizationId: string, rows: readonly Row[]) {
  const ids = present(rows.map((row) => row.chunkId));
  const found = await tx
    .select({
      chunkId: chunks.id,
      id: documents.id,
      title: documents.title,
      page: chunks.page,
      start: chunks.start,
      end: chunks.end,
    })
    .from(chunks)
    .innerJoin(
      documents,
      and(eq(documents.organizationId, chunks.organizationId), eq(documents.id, chunks.documentId)),
    )
    .where(and(eq(chunks.organizationId, organizationId), inArray(chunks.id, ids)));
  return new Map(found.map(({ chunkId, ...document }) => [chunkId, document]));
}

/** Those of the sessions that the reader may read, by id. */
async function readableSessions(tx: Tx, caller: StaffCaller, rows: readonly Row[]) {
  const ids = present(rows.flatMap((row) => row.sessionIds));
  const found = await tx
    .select({
      id: sessions.id,
      number: sessions.number,
      status: sessions.status,
      departmentId: sessions.departmentId,
      assigneeId: sessions.assigneeId,
      citizenId: sessions.citizenId,
      closeReason: sessions.closeReason,
    })
    .from(sessions)
    .where(and(eq(sessions.organizationId, caller.organizationId), inArray(sessions.id, ids)));
  const readable = found.filter((session) => canReadSession(actorOf(caller), session));
  return new Map(readable.map(({ id, number }) => [id, { id, number }]));
}

/** Suggestions as their reader sees them, in the order of the rows. */
export async function improvementViews(
  tx: Tx,
  caller: StaffCaller,
  locale: Locale,
  rows: readonly Row[],
): Promise<Improvement[]> {
  const { organizationId } = caller;
  const names = await departmentNames(tx, organizationId, rows);
  const questions = await questionsOf(tx, organizationId, rows);
  const passages = await passagesOf(tx, organizationId, rows);
  const known = await readableSessions(tx, caller, rows);
  const party = (id: string | null) => {
    const name = id === null ? undefined : names.get(id);
    return id !== null && name ? { id, name: localized(name, locale) } : null;
  };
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    department: party(row.departmentId),
    from: party(row.fromDepartmentId),
    document: (row.chunkId && passages.get(row.chunkId)) || null,
    question: (row.groupId && questions.get(row.groupId)) || null,
    count: row.count,
    of: row.of,
    average: row.average,
    words: row.words,
    sessions: row.sessionIds.flatMap((id) => known.get(id) ?? []).slice(0, mostShown),
    summary:
      row.summary && row.summaryProvider
        ? { text: row.summary, provider: row.summaryProvider }
        : null,
    openedAt: row.openedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    settled:
      row.settledAs && row.settledAt
        ? { as: row.settledAs, at: row.settledAt.toISOString(), by: row.settledName ?? '' }
        : null,
  }));
}
