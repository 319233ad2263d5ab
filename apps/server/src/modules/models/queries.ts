import {
  type AiCall,
  type AiStatus,
  type endpoints,
  type QueryOf,
  Settings,
} from '@civicconnect/contract';
import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import {
  aiCalls,
  departments,
  learned,
  organizations,
  vectorModels,
  vectors,
} from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';

/** The ledger, newest first, with the calls that this process has just made. */
export async function listCalls(
  context: Context,
  { organizationId }: StaffCaller,
  { outcome, cursor, limit }: QueryOf<typeof endpoints.aiCalls>,
): Promise<{ items: AiCall[]; nextCursor: string | null }> {
  const [at, id] = cursor ? readCursor(cursor, ['instant', 'id']) : [];
  await context.models.ledger.settled();
  const found = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select()
      .from(aiCalls)
      .where(
        and(
          eq(aiCalls.organizationId, organizationId),
          outcome ? eq(aiCalls.outcome, outcome) : undefined,
          at
            ? sql`(${aiCalls.createdAt}, ${aiCalls.id}) < (${at}::timestamptz, ${id}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(aiCalls.createdAt), desc(aiCalls.id))
      .limit(limit + 1),
  );
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ organizationId: _organization, createdAt, ...call }) => ({
      ...call,
      at: createdAt.toISOString(),
    })),
    nextCursor: found.length > limit && last ? writeCursor([last.createdAt, last.id]) : null,
  };
}

/** What calls came to since the organization's midnight. */
async function todayOf(tx: Tx, organizationId: string, { timeZone, ai }: Settings, now: Date) {
  const midnight = sql`date_trunc('day', ${now.toISOString()}::timestamptz at time zone ${timeZone}) at time zone ${timeZone}`;
  const total = (what: SQL) => sql<number>`coalesce(sum(${what}), 0)::float8`;
  const [sums] = await tx
    .select({
      calls: sql<number>`count(*)::int`,
      failed: sql<number>`(count(*) filter (where ${aiCalls.outcome} <> 'ok'))::int`,
      inputTokens: total(sql`${aiCalls.inputTokens}`),
      outputTokens: total(sql`${aiCalls.outputTokens}`),
      costMicros: total(sql`${aiCalls.costMicros}`),
    })
    .from(aiCalls)
    .where(
      and(eq(aiCalls.organizationId, organizationId), sql`${aiCalls.createdAt} >= ${midnight}`),
    );
  const none = { calls: 0, failed: 0, inputTokens: 0, outputTokens: 0, costMicros: 0 };
  return { ...(sums ?? none), capMicros: Math.round(ai.dailyCap * 1_000_000) };
}

/** The model that searches now, how far its index is, and the one that is being indexed behind it. */
async function embeddingOf(tx: Tx, organizationId: string): Promise<AiStatus['embedding']> {
  const models = await tx
    .select({
      model: vectorModels.model,
      readyAt: vectorModels.readyAt,
      indexed: sql<number>`count(${vectors.ownerId})::int`,
    })
    .from(vectorModels)
    .leftJoin(
      vectors,
      and(
        eq(vectors.organizationId, vectorModels.organizationId),
        eq(vectors.model, vectorModels.model),
      ),
    )
    .where(eq(vectorModels.organizationId, organizationId))
    .groupBy(vectorModels.model, vectorModels.readyAt, vectorModels.createdAt)
    .orderBy(desc(vectorModels.createdAt));
  const ready = models
    .filter(({ readyAt }) => readyAt !== null)
    .sort((a, b) => Number(b.readyAt) - Number(a.readyAt))[0];
  const next = models.find(({ readyAt }) => readyAt === null);
  const shown = ready ?? next;
  if (!shown) return null;
  const [total] = await tx
    .select({
      count: sql<number>`count(*)::int + (
        select count(*)::int from ${learned} l
        where l.organization_id = ${organizationId} and l.retired_at is null)`,
    })
    .from(departments)
    .innerJoin(sql`jsonb_each_text(${departments.description}) as described`, sql`true`)
    .where(and(eq(departments.organizationId, organizationId), sql`btrim(described.value) <> ''`));
  return {
    model: shown.model,
    indexed: shown.indexed,
    total: total?.count ?? 0,
    next: ready && next ? { model: next.model, indexed: next.indexed } : null,
  };
}

/** Providers and how they do, the search index, and what today cost. */
export async function aiStatus(
  context: Context,
  { organizationId }: StaffCaller,
): Promise<AiStatus> {
  // What was recorded a moment ago counts too.
  await context.models.ledger.settled();
  return context.db.inOrganization(organizationId, async (tx) => {
    const [row] = await tx
      .select({ settings: organizations.settings })
      .from(organizations)
      .where(eq(organizations.id, organizationId));
    if (!row) throw new Refused('not_found');
    const settings = Settings.parse(row.settings);
    return {
      providers: context.models.status(),
      service: context.analyst.service(),
      embedding: await embeddingOf(tx, organizationId),
      today: await todayOf(tx, organizationId, settings, context.clock.now()),
    };
  });
}
