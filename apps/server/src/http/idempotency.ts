import { and, eq, lt } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { idempotencyKeys } from '../db/schema/index.ts';
import { Refused } from '../errors.ts';
import { keysOf, mac } from '../modules/auth/keys.ts';
import type { FormDigest } from './form-digest.ts';
import { answerOf, keptOf } from './kept-answer.ts';

export interface Answer {
  status: number;
  body: unknown;
}

/** For so long a repeat gets the first answer. */
export const keptForMs = 24 * 3600 * 1000;
/** A first request that has not answered by now died with its process; the key is free again. */
const abandonedAfterMs = 60_000;

/** A request that may be repeated. */
export interface Repeatable {
  organizationId: string;
  /** Caller and route. */
  scope: string;
  key: string;
  /** As it was understood; a form with files instead, which is known only once it has been read. */
  body: unknown;
  form?: FormDigest | undefined;
  /** What is answered is shown once: it is kept so that the database alone does not tell it. */
  isSecret: boolean;
}

const whose = ({ organizationId, scope, key }: Repeatable) =>
  and(
    eq(idempotencyKeys.organizationId, organizationId),
    eq(idempotencyKeys.scope, scope),
    eq(idempotencyKeys.key, key),
  );

/** Under a key of the installation's: a hash of a password's body is nothing to guess by. */
const macOf = ({ secret }: Pick<Context, 'secret'>, body: unknown) =>
  mac(keysOf(secret).repeats, JSON.stringify(body ?? null));

/**
 * The first answer and what it answered to; null where this request is the first, or takes over from one
 * that died.
 *
 * @throws Refused 422 `idempotency_mismatch`, 409 `idempotency_in_progress`
 */
function claim(context: Context, request: Repeatable, bodyHash: string | null) {
  const { organizationId, scope, key } = request;
  const mine = whose(request);
  const now = context.clock.now();
  return context.db.inOrganization(organizationId, async (tx) => {
    await tx
      .delete(idempotencyKeys)
      .where(and(mine, lt(idempotencyKeys.createdAt, new Date(now.getTime() - keptForMs))));
    const inserted = await tx
      .insert(idempotencyKeys)
      .values({ organizationId, scope, key, bodyHash: bodyHash ?? '', createdAt: now })
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key });
    if (inserted.length > 0) return null;
    const [known] = await tx.select().from(idempotencyKeys).where(mine).for('update');
    if (!known) return null;
    if (bodyHash !== null && known.bodyHash !== bodyHash) throw new Refused('idempotency_mismatch');
    if (known.status !== null) return { ...known, status: known.status };
    if (now.getTime() - known.createdAt.getTime() < abandonedAfterMs) {
      throw new Refused('idempotency_in_progress', { params: { seconds: 1 } });
    }
    await tx.update(idempotencyKeys).set({ createdAt: now }).where(mine);
    return null;
  });
}

/**
 * Gives the first answer again when the caller repeats a key on the same route. Only answers are
 * kept: a refusal of ours (4xx) counts as one, a failure (5xx) frees the key, and so does a form that was
 * not read to its end.
 *
 * @throws Refused 422 `idempotency_mismatch`, 409 `idempotency_in_progress`, and what `work` throws
 */
export async function withIdempotency(
  context: Context,
  request: Repeatable,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { organizationId, body, form, isSecret } = request;
  const first = await claim(context, request, form ? null : macOf(context, body));
  if (first) {
    if (form && macOf(context, await form.read()) !== first.bodyHash) {
      throw new Refused('idempotency_mismatch');
    }
    return answerOf(context, first);
  }

  const mine = whose(request);
  const free = () =>
    context.db.inOrganization(organizationId, (tx) => tx.delete(idempotencyKeys).where(mine));
  async function settle(answer: Answer): Promise<void> {
    const kept = answer.status < 500 ? keptOf(context, answer, isSecret) : null;
    const read = form ? form.known() : undefined;
    if (kept === null || read === null) {
      await free();
      return;
    }
    const change = read === undefined ? kept : { ...kept, bodyHash: macOf(context, read) };
    await context.db.inOrganization(organizationId, (tx) =>
      tx.update(idempotencyKeys).set(change).where(mine),
    );
  }
  try {
    const answer = await work();
    await settle(answer);
    return answer;
  } catch (error) {
    await free();
    throw error;
  }
}
