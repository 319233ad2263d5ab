import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { documents, sessions, staff } from '../../db/schema/index.ts';
import { addJob } from '../../jobs/add.ts';
import { embedSoon } from '../../vectors/embed-soon.ts';
import { addDocumentJob } from '../knowledge/documents/take.ts';
import { raiseMark } from '../knowledge/mark.ts';
import { addRoutingJob } from '../sessions/apply.ts';
import { BadArchive } from './bad-archive.ts';
import type { Target } from './surroundings.ts';

const megabyte = 1024 * 1024;

/** What the platform allows holds for what is taken in, too. @throws BadArchive `limit_reached` */
export async function refuseBeyondLimits(
  tx: Tx,
  organizationId: string,
  { limits }: Target,
): Promise<void> {
  const people = await tx.$count(
    staff,
    and(eq(staff.organizationId, organizationId), sql`deactivated_at is null`),
  );
  const { rows } = await tx.execute<{ bytes: number }>(sql`
    select coalesce(sum(size), 0)::float8 as bytes from ${documents}
    where organization_id = ${organizationId} and removed_at is null`);
  const bytes = rows[0]?.bytes ?? 0;
  const { staff: mostStaff, documentMegabytes } = limits;
  const isBeyond =
    (mostStaff !== null && people > mostStaff) ||
    (documentMegabytes !== null && bytes > documentMegabytes * megabyte);
  if (isBeyond) throw new BadArchive('limit_reached');
}

/**
 * A session knows of all its messages, so that the next has a number of its own.
 *
 * @throws BadArchive `inconsistent`
 */
export async function refuseUncounted(tx: Tx, organizationId: string): Promise<void> {
  const { rows } = await tx.execute(sql`
    select 1 from ${sessions} s join (
      select session_id, max(seq) as last from messages
      where organization_id = ${organizationId} group by session_id
    ) m on m.session_id = s.id
    where s.organization_id = ${organizationId} and m.last > s.last_seq limit 1`);
  if (rows.length > 0) throw new BadArchive('inconsistent', { file: 'data/messages.jsonl' });
}

/** What waited for its job where it came from waits for one here. */
export async function goOn(context: Context, tx: Tx, organizationId: string): Promise<void> {
  await raiseMark(tx, organizationId);
  await embedSoon(context, tx, organizationId);
  const waiting = await tx
    .select({ id: sessions.id, status: sessions.status })
    .from(sessions)
    .where(
      and(
        eq(sessions.organizationId, organizationId),
        or(
          eq(sessions.status, 'routing'),
          and(eq(sessions.status, 'assisting'), eq(sessions.lastWordBy, 'citizen')),
        ),
      ),
    );
  for (const { id, status } of waiting) {
    if (status === 'routing') await addRoutingJob(tx, { organizationId, id });
    else await addJob(tx, 'answer', { organizationId, sessionId: id }, { key: `answer:${id}` });
  }
  const unread = await tx
    .select({ id: documents.id, revision: documents.revision })
    .from(documents)
    .where(
      and(
        eq(documents.organizationId, organizationId),
        inArray(documents.status, ['queued', 'converting', 'indexing']),
      ),
    );
  for (const document of unread) await addDocumentJob(tx, { organizationId, ...document });
}
