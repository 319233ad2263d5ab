import type { Holdings } from '@civicconnect/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { CitizenCaller, StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { citizens, sessions } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';

/** How much is held of a citizen: what a deletion would remove. */
async function holdingsOf(tx: Tx, organizationId: string, citizenId: string): Promise<Holdings> {
  const theirs = sql`select id from sessions
    where organization_id = ${organizationId} and citizen_id = ${citizenId}`;
  const { rows } = await tx.execute<{ sessions: number; messages: number; files: number }>(sql`
    select (select count(*)::int from (${theirs}) s) as sessions,
      (select count(*)::int from messages m where m.organization_id = ${organizationId}
        and m.session_id in (${theirs}) and m.author_kind <> 'system') as messages,
      (select count(*)::int from files f where f.organization_id = ${organizationId} and (
        (f.owner_kind = 'citizen' and f.owner_id = ${citizenId}::text and f.state = 'stored')
        or f.message_id in (select id from messages m where m.organization_id = ${organizationId}
          and m.session_id in (${theirs})))) as files`);
  const open = await tx
    .select({ id: sessions.id, number: sessions.number, kind: sessions.kind })
    .from(sessions)
    .where(
      and(
        eq(sessions.organizationId, organizationId),
        eq(sessions.citizenId, citizenId),
        sql`${sessions.status} <> 'closed'`,
      ),
    )
    .orderBy(sessions.openedAt);
  return { sessions: 0, messages: 0, files: 0, ...rows[0], open };
}

export function myHoldings(context: Context, caller: CitizenCaller): Promise<Holdings> {
  return context.db.inOrganization(caller.organizationId, (tx) =>
    holdingsOf(tx, caller.organizationId, caller.id),
  );
}

/**
 * A citizen whom an administrator names by phone, or by the number of one of their sessions.
 * @throws Refused 404 where there is none, or they were deleted
 */
export async function findCitizen(
  context: Context,
  { organizationId }: StaffCaller,
  named: { phone: string } | { number: string },
) {
  return context.db.inOrganization(organizationId, async (tx) => {
    const which =
      'phone' in named
        ? eq(citizens.phone, named.phone)
        : sql`${citizens.id} in (select citizen_id from sessions
            where organization_id = ${organizationId} and number = ${named.number.toUpperCase()})`;
    const [row] = await tx
      .select()
      .from(citizens)
      .where(and(eq(citizens.organizationId, organizationId), which));
    if (!row || row.id === organizationId) throw new Refused('not_found');
    const { id, name, phone, createdAt } = row;
    return {
      citizen: { id, name, phone, createdAt: createdAt.toISOString() },
      holdings: await holdingsOf(tx, organizationId, id),
    };
  });
}
