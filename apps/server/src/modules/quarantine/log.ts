import type { endpoints, InjectionLogEntry, QueryOf } from '@civicconnect/contract';
import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';

/** As much of a stopped text as a line of the log shows. */
const shownCharacters = 280;

interface LogRow extends Record<string, unknown> {
  id: string;
  seq: number;
  risk_score: number;
  signals: InjectionLogEntry['signals'];
  created_at: string;
  organization: InjectionLogEntry['organization'];
  session_id: string;
  number: string;
  text: string;
  is_attack: boolean | null;
  decided_by: string | null;
  decided_name: string | null;
  decided_at: string | null;
}

const outcomeOf = ({ is_attack }: LogRow): InjectionLogEntry['outcome'] => {
  if (is_attack === null) return 'waiting';
  return is_attack ? 'rejected' : 'released';
};

function entryOf(row: LogRow): InjectionLogEntry {
  return {
    id: row.id,
    organization: row.organization,
    session: { id: row.session_id, number: row.number },
    seq: row.seq,
    text: row.text,
    riskScore: row.risk_score,
    signals: row.signals,
    at: new Date(row.created_at).toISOString(),
    outcome: outcomeOf(row),
    decidedBy: row.decided_by ? { id: row.decided_by, name: row.decided_name } : null,
    decidedAt: row.decided_at ? new Date(row.decided_at).toISOString() : null,
  };
}

function narrowed(query: QueryOf<typeof endpoints.injectionLog>): SQL[] {
  const [at, id] = query.cursor ? readCursor(query.cursor, ['instant', 'id']) : [];
  const outcomes = {
    waiting: sql`v.is_attack is null`,
    released: sql`not v.is_attack`,
    rejected: sql`v.is_attack`,
  };
  return [
    sql`true`,
    ...(query.organization ? [sql`l.organization_id = ${query.organization}`] : []),
    ...(query.outcome ? [outcomes[query.outcome]] : []),
    ...(query.from ? [sql`l.created_at >= ${query.from}::timestamptz`] : []),
    ...(query.to ? [sql`l.created_at < ${query.to}::timestamptz`] : []),
    ...(at ? [sql`(l.created_at, l.id) < (${at}::timestamptz, ${id}::uuid)`] : []),
  ];
}

/** Everything that was ever stopped, with the first word that was said of it afterwards. */
export async function listInjectionLog(
  context: Context,
  query: QueryOf<typeof endpoints.injectionLog>,
): Promise<{ items: InjectionLogEntry[]; nextCursor: string | null }> {
  const { rows } = await context.db.onPlatform((tx) =>
    tx.execute<LogRow>(sql`
      select l.id, l.seq, l.risk_score, l.signals, l.created_at, l.session_id, s.number,
        jsonb_build_object('id', o.organization_id, 'slug', o.slug, 'name', o.name) as organization,
        left(coalesce(m.text, s.preview), ${shownCharacters}) as text,
        v.is_attack, v.decided_by, p.name as decided_name, v.created_at as decided_at
      from injection_log l
      join organizations o on o.organization_id = l.organization_id
      join sessions s on s.organization_id = l.organization_id and s.id = l.session_id
      left join messages m on m.organization_id = l.organization_id
        and m.session_id = l.session_id and m.seq = l.seq
      left join lateral (
        select * from injection_verdicts v
        where v.organization_id = l.organization_id and v.session_id = l.session_id
          and v.created_at >= l.created_at
        order by v.created_at limit 1
      ) v on true
      left join lateral (select name from staff where id = v.decided_by limit 1) p on true
      where ${sql.join(narrowed(query), sql` and `)}
      order by l.created_at desc, l.id desc limit ${query.limit + 1}`),
  );
  const items = rows.slice(0, query.limit).map(entryOf);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > query.limit && last ? writeCursor([last.at, last.id]) : null,
  };
}
