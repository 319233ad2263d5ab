import type { Login } from '@civicconnect/contract';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { logins } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { deviceOf } from './devices.ts';
import { revoke, revokeAll } from './logins.ts';

const ofCaller = (caller: Caller) =>
  and(
    eq(logins.organizationId, caller.organizationId),
    eq(logins.subjectKind, caller.kind),
    eq(logins.subjectId, caller.id),
  );

/** Where the caller is logged in, the latest used first. */
export async function listLogins(context: Context, caller: Caller): Promise<Login[]> {
  const rows = await context.db.inOrganization(caller.organizationId, (tx) =>
    tx
      .select()
      .from(logins)
      .where(
        and(ofCaller(caller), isNull(logins.revokedAt), gt(logins.expiresAt, context.clock.now())),
      )
      .orderBy(desc(logins.rotatedAt), desc(logins.id))
      .limit(100),
  );
  return rows.map((row) => ({
    id: row.id,
    device: deviceOf(row.userAgent),
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.rotatedAt.toISOString(),
    current: row.id === caller.loginId,
  }));
}

/** Ends one of the caller’s logins, its sockets too. Somebody else’s is not there: 404. */
export async function endLogin(context: Context, caller: Caller, id: string): Promise<void> {
  const [known] = await context.db.inOrganization(caller.organizationId, (tx) =>
    tx
      .select({ id: logins.id })
      .from(logins)
      .where(and(ofCaller(caller), eq(logins.id, id))),
  );
  if (!known) throw new Refused('not_found');
  await revoke(context, caller.organizationId, id);
}

/** Ends every login of the caller but the one that asks. */
export async function endOtherLogins(context: Context, caller: Caller): Promise<void> {
  const { kind, organizationId, id: subjectId, loginId } = caller;
  const ended = await context.db.inOrganization(organizationId, (tx) =>
    revokeAll(tx, context, { kind, organizationId, subjectId }, loginId),
  );
  for (const id of ended) context.relay.loginEnded(id);
}
