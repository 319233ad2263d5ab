import { createHash } from 'node:crypto';
import { and, eq, lt } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { idempotencyKeys } from '../db/schema/index.ts';
import { Refused } from '../errors.ts';

export interface Answer {
  status: number;
  body: unknown;
}

const keptForMs = 24 * 3600 * 1000;
/** A first request that has not answered by now died with its process; the key is free again. */
const abandonedAfterMs = 60_000;

/**
 * Gives the first answer again when the caller repeats a key on the same route. Only answers are
 * kept: a refusal of ours (4xx) counts as one, a failure (5xx) frees the key.
 */
export async function withIdempotency(
  context: Context,
  request: { organizationId: string; scope: string; key: string; body: unknown },
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { organizationId, scope, key } = request;
  const bodyHash = createHash('sha256')
    .update(JSON.stringify(request.body ?? null))
    .digest('base64url');
  const now = context.clock.now();
  const mine = and(
    eq(idempotencyKeys.organizationId, organizationId),
    eq(idempotencyKeys.scope, scope),
    eq(idempotencyKeys.key, key),
  );

  const first = await context.db.inOrganization(organizationId, async (tx) => {
    await tx
      .delete(idempotencyKeys)
      .where(and(mine, lt(idempotencyKeys.createdAt, new Date(now.getTime() - keptForMs))));
    const inserted = await tx
      .insert(idempotencyKeys)
      .values({ organizationId, scope, key, bodyHash, createdAt: now })
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key });
    if (inserted.length > 0) return null;
    const [known] = await tx.select().from(idempotencyKeys).where(mine).for('update');
    if (!known) return null;
    if (known.bodyHash !== bodyHash) throw new Refused('idempotency_mismatch');
    if (known.status !== null) return { status: known.status, body: known.response };
    if (now.getTime() - known.createdAt.getTime() < abandonedAfterMs) {
      throw new Refused('idempotency_in_progress', { params: { seconds: 1 } });
    }
    await tx.update(idempotencyKeys).set({ createdAt: now }).where(mine);
    return null;
  });
  if (first) return first;

  const settle = (change: Answer | null) =>
    context.db.inOrganization(organizationId, (tx) =>
      change
        ? tx
            .update(idempotencyKeys)
            .set({ status: change.status, response: change.body ?? null })
            .where(mine)
        : tx.delete(idempotencyKeys).where(mine),
    );
  try {
    const answer = await work();
    await settle(answer.status < 500 ? answer : null);
    return answer;
  } catch (error) {
    await settle(null);
    throw error;
  }
}
