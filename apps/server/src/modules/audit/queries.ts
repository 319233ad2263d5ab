import type { AuditEntry, endpoints, QueryOf } from '@civicconnect/contract';
import { and, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { audit } from '../../db/schema/index.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { textMatches } from '../text-matches.ts';

type Query = QueryOf<typeof endpoints.listAudit>;

/** Words of who, of what, and of what changed. */
const searched = sql`concat_ws(' ', ${audit.actorName}, ${audit.targetName}, ${audit.act},
  ${audit.before}::text, ${audit.after}::text)`;

function auditView(row: typeof audit.$inferSelect): AuditEntry {
  const { id, at, actorId, actorName, actorRole, act, before, after } = row;
  return {
    id,
    at: at.toISOString(),
    actor: actorId && actorRole ? { id: actorId, name: actorName ?? '', role: actorRole } : null,
    act,
    target: { kind: row.targetKind, id: row.targetId, name: row.targetName },
    before,
    after,
  };
}

/** What administrators of the caller’s organization did, newest first. */
export async function listAudit(
  context: Context,
  { organizationId }: StaffCaller,
  query: Query,
): Promise<{ items: AuditEntry[]; nextCursor: string | null }> {
  const [instant, id] = query.cursor ? readCursor(query.cursor, ['instant', 'id']) : [];
  const rows = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select()
      .from(audit)
      .where(
        and(
          eq(audit.organizationId, organizationId),
          query.actor ? eq(audit.actorId, query.actor) : undefined,
          query.act ? eq(audit.act, query.act) : undefined,
          query.target ? eq(audit.targetKind, query.target) : undefined,
          query.targetId ? eq(audit.targetId, query.targetId) : undefined,
          query.from ? gte(audit.at, new Date(query.from)) : undefined,
          query.to ? lt(audit.at, new Date(query.to)) : undefined,
          query.q ? textMatches(searched, query.q) : undefined,
          instant
            ? sql`(${audit.at}, ${audit.id}) < (${instant}::timestamptz, ${id}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(audit.at), desc(audit.id))
      .limit(query.limit + 1),
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(auditView),
    nextCursor: rows.length > query.limit && last ? writeCursor([last.at, last.id]) : null,
  };
}
