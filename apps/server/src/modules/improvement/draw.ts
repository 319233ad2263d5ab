import { Settings } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { improvements, organizations } from '../../db/schema/index.ts';
import { addJob } from '../../jobs/add.ts';
import { findCorrections } from './corrections.ts';
import type { Evidence, Look } from './evidence.ts';
import { findLowRatings } from './low-ratings.ts';
import { findPassages } from './passages.ts';
import { findQuestions } from './questions.ts';
import { findSlipping } from './slipping.ts';

type Row = typeof improvements.$inferSelect;

const keyOf = ({ kind, subject }: Pick<Evidence, 'kind' | 'subject'>) => `${kind}:${subject}`;

/** What a suggestion's row says of its evidence. */
const columnsOf = (one: Evidence) => ({
  departmentId: one.departmentId ?? null,
  fromDepartmentId: one.fromDepartmentId ?? null,
  documentId: one.documentId ?? null,
  chunkId: one.chunkId ?? null,
  groupId: one.groupId ?? null,
  count: one.count,
  of: one.of ?? null,
  average: one.average ?? null,
  words: one.words ?? [],
  sessionIds: one.sessionIds,
});

async function keep(
  context: Context,
  tx: Tx,
  look: Look,
  one: Evidence,
  known: Row | undefined,
): Promise<void> {
  const { organizationId, now } = look;
  const { kind, subject } = one;
  const isNew = !known?.isOpen;
  const id = known?.id ?? context.newId();
  const stands = { ...columnsOf(one), isOpen: true, updatedAt: now };
  const opened = isNew ? { openedAt: now, summary: null, summaryProvider: null } : {};
  if (known) {
    await tx
      .update(improvements)
      .set({ ...stands, ...opened })
      .where(and(eq(improvements.organizationId, organizationId), eq(improvements.id, id)));
  } else {
    await tx
      .insert(improvements)
      .values({ organizationId, id, kind, subject, ...stands, openedAt: now });
  }
  if (isNew && kind === 'low_ratings' && context.models.isConfigured) {
    await addJob(tx, 'word_improvement', { organizationId, improvementId: id });
  }
}

/** What does not repeat any more goes; that somebody put it away is kept. */
async function drop(tx: Tx, { organizationId, now }: Look, row: Row): Promise<void> {
  const mine = and(eq(improvements.organizationId, organizationId), eq(improvements.id, row.id));
  if (row.settledAt === null) await tx.delete(improvements).where(mine);
  else await tx.update(improvements).set({ isOpen: false, updatedAt: now }).where(mine);
}

/**
 * Draws an organization's suggestions anew from what is stored: drawn twice they are the same. The
 * caller sees to it that nobody else draws at the same time.
 */
export async function drawImprovements(
  context: Context,
  tx: Tx,
  organizationId: string,
): Promise<void> {
  const [organization] = await tx
    .select({ settings: organizations.settings })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  if (!organization) return;
  const settings = Settings.parse(organization.settings);
  const look = { organizationId, now: context.clock.now(), settings };
  const found = [
    ...(await findLowRatings(tx, look)),
    ...(await findQuestions(tx, look)),
    ...(await findCorrections(tx, look)),
    ...(await findSlipping(tx, look)),
    ...(await findPassages(tx, look)),
  ];
  const rows = await tx
    .select()
    .from(improvements)
    .where(eq(improvements.organizationId, organizationId));
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  for (const one of found) await keep(context, tx, look, one, known.get(keyOf(one)));
  const stands = new Set(found.map(keyOf));
  for (const row of rows) if (row.isOpen && !stands.has(keyOf(row))) await drop(tx, look, row);
}
