import { randomBytes } from 'node:crypto';
import type { ApiKey, BodyOf, endpoints, QueryOf } from '@civicconnect/contract';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { apiKeys } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { recordAct } from '../audit/record.ts';
import { hashOfKey } from './caller.ts';

type Row = typeof apiKeys.$inferSelect;
type NewKey = BodyOf<typeof endpoints.createApiKey>;
type KeyPatch = BodyOf<typeof endpoints.updateApiKey>;

/** 256 bits. */
const keyBytes = 32;
const hintLength = 4;

function apiKeyView(row: Row): ApiKey {
  const { id, name, hint, scopes, requestsPerMinute, createdBy } = row;
  return {
    id,
    name,
    hint,
    scopes,
    requestsPerMinute,
    createdBy,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  };
}

/** What the audit log keeps of one: never its hash. */
function kept({ name, scopes, requestsPerMinute, expiresAt }: Row) {
  return { name, scopes, requestsPerMinute, expiresAt: expiresAt?.toISOString() ?? null };
}

const isKey = (organizationId: string, id: string) =>
  and(eq(apiKeys.organizationId, organizationId), eq(apiKeys.id, id));

const instantOf = (text: string | null) => (text === null ? null : new Date(text));

/** Keys of the caller’s organization, newest first. */
export async function listApiKeys(
  context: Context,
  { organizationId }: StaffCaller,
  query: QueryOf<typeof endpoints.listApiKeys>,
): Promise<{ items: ApiKey[]; nextCursor: string | null }> {
  const [instant, id] = query.cursor ? readCursor(query.cursor, ['instant', 'id']) : [];
  const rows = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select()
      .from(apiKeys)
      .where(
        and(
          eq(apiKeys.organizationId, organizationId),
          instant
            ? sql`(${apiKeys.createdAt}, ${apiKeys.id}) < (${instant}::timestamptz, ${id}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
      .limit(query.limit + 1),
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(apiKeyView),
    nextCursor: rows.length > query.limit && last ? writeCursor([last.createdAt, last.id]) : null,
  };
}

/** Makes a key. What is returned is the only copy of it. */
export async function createApiKey(
  context: Context,
  caller: StaffCaller,
  body: NewKey,
): Promise<{ id: string; key: string; apiKey: ApiKey }> {
  const { organizationId } = caller;
  const key = `civic_${organizationId}_${randomBytes(keyBytes).toString('base64url')}`;
  const row: Row = {
    organizationId,
    id: context.newId(),
    name: body.name,
    keyHash: hashOfKey(key),
    hint: key.slice(-hintLength),
    scopes: body.scopes,
    requestsPerMinute: body.requestsPerMinute,
    createdBy: caller.name,
    createdAt: context.clock.now(),
    expiresAt: instantOf(body.expiresAt),
    lastUsedAt: null,
  };
  await context.db.inOrganization(organizationId, async (tx) => {
    await tx.insert(apiKeys).values(row);
    await recordAct(context, tx, organizationId, caller, {
      act: 'api_key.created',
      target: { id: row.id, name: row.name },
      after: kept(row),
    });
  });
  return { id: row.id, key, apiKey: apiKeyView(row) };
}

/** Changes what was sent and leaves the rest. */
export async function updateApiKey(
  context: Context,
  caller: StaffCaller,
  id: string,
  { expiresAt, ...patch }: KeyPatch,
): Promise<ApiKey> {
  const { organizationId } = caller;
  return context.db.inOrganization(organizationId, async (tx) => {
    const [before] = await tx.select().from(apiKeys).where(isKey(organizationId, id)).for('update');
    if (!before) throw new Refused('not_found');
    const after: Row = {
      ...before,
      ...patch,
      ...(expiresAt === undefined ? {} : { expiresAt: instantOf(expiresAt) }),
    };
    await tx.update(apiKeys).set(after).where(isKey(organizationId, id));
    await recordAct(context, tx, organizationId, caller, {
      act: 'api_key.updated',
      target: { id, name: after.name },
      before: kept(before),
      after: kept(after),
    });
    return apiKeyView(after);
  });
}

/** Ends a key. */
export async function deleteApiKey(
  context: Context,
  caller: StaffCaller,
  id: string,
): Promise<undefined> {
  const { organizationId } = caller;
  await context.db.inOrganization(organizationId, async (tx) => {
    const [row] = await tx.delete(apiKeys).where(isKey(organizationId, id)).returning();
    if (!row) throw new Refused('not_found');
    await recordAct(context, tx, organizationId, caller, {
      act: 'api_key.deleted',
      target: { id, name: row.name },
      before: kept(row),
    });
  });
  return undefined;
}
