import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Key, StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { apiKeys } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { limits } from '../../http/limits.ts';

/** How old the time of the last use may be before it is written again. */
const usedEveryMs = 60_000;

export const hashOfKey = (key: string) => createHash('sha256').update(key).digest('base64url');

/** `civic_<organization id>_<256 bits>`: whoever finds one knows what it is. */
const form = /^civic_([0-9a-f-]{36})_[\w-]{43}$/;

/** The organization that a key belongs to; null for what no key looks like. */
function organizationOf(key: string): string | null {
  const [, id] = form.exec(key) ?? [];
  return id && z.uuid().safeParse(id).success ? id : null;
}

/**
 * The system whose key a request shows in `X-Api-Key`; null without the header. The database is asked each
 * time, so that a key that was ended is refused by every process at once.
 *
 * @throws Refused 401 `unauthenticated` for a key that is none, or whose time is over
 */
export async function callerOfKey(
  context: Context,
  request: FastifyRequest,
): Promise<StaffCaller | null> {
  const shown = request.headers['x-api-key'];
  if (shown === undefined) return null;
  const organizationId = typeof shown === 'string' ? organizationOf(shown) : null;
  if (organizationId === null) throw new Refused('unauthenticated');
  const isIt = and(
    eq(apiKeys.organizationId, organizationId),
    eq(apiKeys.keyHash, hashOfKey(String(shown))),
  );
  const now = context.clock.now();
  const found = await context.db.inOrganization(organizationId, async (tx) => {
    const [row] = await tx.select().from(apiKeys).where(isIt);
    if (!row || (row.expiresAt && row.expiresAt <= now)) return null;
    if (!row.lastUsedAt || now.getTime() - row.lastUsedAt.getTime() >= usedEveryMs) {
      await tx.update(apiKeys).set({ lastUsedAt: now }).where(isIt);
    }
    return row;
  });
  if (!found) throw new Refused('unauthenticated');
  const { id, name, scopes, requestsPerMinute } = found;
  return {
    kind: 'staff',
    organizationId,
    id,
    loginId: id,
    name: `API · ${name}`,
    role: 'operator',
    departmentIds: [],
    key: { scopes, requestsPerMinute },
  };
}

/**
 * Counts a request of a key against its own limit.
 *
 * @throws Refused 429 `rate_limited`
 */
export async function limitKey(
  context: Context,
  id: string,
  { requestsPerMinute }: Key,
): Promise<void> {
  const share = Math.ceil(limits.requestsPerKey.points / requestsPerMinute);
  await context.limits.consume('requestsPerKey', id, share);
}
