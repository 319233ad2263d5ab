import type { AuditTarget } from '@civicconnect/contract';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { audit } from '../../db/schema/index.ts';

type Fields = Record<string, unknown>;

/** One administrative act. */
export interface Act {
  /** As `department.updated`: the target, then what was done to it. */
  act: `${AuditTarget}.${string}`;
  target: { id: string | null; name: string | null };
  /** What it was and what it became, whole or in part; only fields that differ are kept. Never a secret. */
  before?: Fields | null;
  after?: Fields | null;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The fields of `fields` that `other` has otherwise, or not at all. */
function differing(fields: Fields | null | undefined, other: Fields | null | undefined) {
  if (!fields) return null;
  if (!other) return fields;
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => !same(value, other[name])),
  );
}

/**
 * Keeps what an administrator did, in the transaction that did it: there is no act without its record.
 * A change that changed nothing leaves none. `caller` null: the program itself or the server's operator.
 */
export async function recordAct(
  context: Context,
  tx: Tx,
  organizationId: string,
  caller: Pick<StaffCaller, 'id' | 'name' | 'role'> | null,
  { act, target, before, after }: Act,
): Promise<void> {
  if (before && after && same(before, after)) return;
  const [targetKind] = act.split('.') as [AuditTarget];
  await tx.insert(audit).values({
    organizationId,
    id: context.newId(),
    at: context.clock.now(),
    actorId: caller?.id ?? null,
    actorName: caller?.name ?? null,
    actorRole: caller?.role ?? null,
    act,
    targetKind,
    targetId: target.id,
    targetName: target.name,
    before: differing(before, after),
    after: differing(after, before),
  });
}
