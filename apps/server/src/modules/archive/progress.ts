import type { ArchiveImport, ArchiveProblem } from '@civicconnect/contract';
import { and, eq, lt, or, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { archiveImports } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';

type ImportRow = typeof archiveImports.$inferSelect;
type Change = Partial<Omit<ImportRow, 'organizationId' | 'startedAt'>>;

/** The process that takes an archive in says so at least this often; three times as long silent, it is gone. */
export const lifeSignMs = 20_000;
const goneMs = 3 * lifeSignMs;

const own = (organizationId: string) => eq(archiveImports.organizationId, organizationId);
const isRunning = or(eq(archiveImports.state, 'checking'), eq(archiveImports.state, 'storing'));

/**
 * Says that an archive is being taken in: one at a time for an organization.
 *
 * @throws Refused 409 `changed_meanwhile`: another one is
 */
export async function beginImport(context: Context, organizationId: string): Promise<void> {
  const now = context.clock.now();
  const fresh = {
    state: 'checking' as const,
    source: null,
    rowsTotal: 0,
    rowsDone: 0,
    filesTotal: 0,
    filesDone: 0,
    counts: {},
    problem: null,
    startedAt: now,
    seenAt: now,
    endedAt: null,
  };
  await context.db.inOrganization(organizationId, async (tx) => {
    const begun = await tx
      .insert(archiveImports)
      .values({ organizationId, ...fresh })
      .onConflictDoUpdate({
        target: archiveImports.organizationId,
        set: fresh,
        setWhere: or(
          sql`not ${and(isRunning)}`,
          lt(archiveImports.seenAt, new Date(now.getTime() - goneMs)),
        ),
      })
      .returning({ organizationId: archiveImports.organizationId });
    if (begun.length === 0) throw new Refused('changed_meanwhile');
  });
}

export async function noteImport(
  context: Context,
  organizationId: string,
  change: Change,
): Promise<void> {
  await context.db.inOrganization(organizationId, (tx) =>
    tx
      .update(archiveImports)
      .set({ seenAt: context.clock.now(), ...change })
      .where(own(organizationId)),
  );
}

const interrupted: ArchiveProblem = { code: 'interrupted', file: null, line: null, field: null };

function viewOf(row: ImportRow, now: Date, catchingUp: number): ArchiveImport {
  const runs = row.state === 'checking' || row.state === 'storing';
  const isGone = runs && row.seenAt.getTime() < now.getTime() - goneMs;
  const { source, counts, rowsDone, rowsTotal, filesDone, filesTotal } = row;
  return {
    state: isGone ? 'failed' : row.state,
    source,
    rows: { done: rowsDone, total: rowsTotal },
    files: { done: filesDone, total: filesTotal },
    counts,
    problem: isGone ? interrupted : row.problem,
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    catchingUp,
  };
}

/** The last import of an organization; null: there was none. */
export async function readImport(
  context: Context,
  tx: Tx,
  organizationId: string,
): Promise<ArchiveImport | null> {
  const [row] = await tx.select().from(archiveImports).where(own(organizationId));
  if (!row) return null;
  const { rows } = await tx.execute<{ n: number }>(sql`
    select (select count(*) from search_pending where organization_id = ${organizationId})::int
      + (select count(*) from figures_pending where organization_id = ${organizationId})::int as n`);
  return viewOf(row, context.clock.now(), row.state === 'ready' ? (rows[0]?.n ?? 0) : 0);
}
