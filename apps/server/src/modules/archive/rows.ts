import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '../../db/database.ts';
import { additions, messages, sessions } from '../../db/schema/index.ts';
import type { Part, Row } from './part.ts';

/** Rows read at a time: some hundred kilobytes. */
const usualBatch = 500;

/** What of an organization goes into an archive. */
export interface Scope {
  organizationId: string;
  /** Whether what stands in quarantine, or was rejected there, goes along. */
  seesQuarantine: boolean;
}

const columnOf = (part: Part, name: string): PgColumn => {
  const column = getTableColumns(part.table)[name];
  if (!column) throw new Error(`${part.name} has no ${name}`);
  return column as PgColumn;
};

/** The session stands in quarantine, or was rejected there: `readableBy` hides it from all but superusers. */
export const isWithheld = sql`(${sessions.status} = 'quarantined' or coalesce(${sessions.closeReason} = 'rejected', false))`;

const withheldSession = (organizationId: PgColumn, id: PgColumn) => sql`exists (
  select 1 from ${sessions} where ${sessions.organizationId} = ${organizationId}
    and ${sessions.id} = ${id} and ${isWithheld})`;

/** The message or the addition that a row belongs to is of such a session. */
const withheldOwner = (
  owner: typeof messages | typeof additions,
  organizationId: PgColumn,
  id: PgColumn,
) => sql`exists (
  select 1 from ${owner} where ${owner.organizationId} = ${organizationId} and ${owner.id} = ${id}
    and ${withheldSession(owner.organizationId, owner.sessionId)})`;

const tenantOf = (part: Part) =>
  part.name === 'organization' ? columnOf(part, 'id') : columnOf(part, 'organizationId');

function withheld(part: Part): SQL {
  const organizationId = tenantOf(part);
  switch (part.of) {
    case undefined:
      return sql`false`;
    case 'self':
      return isWithheld;
    case 'session':
      return withheldSession(organizationId, columnOf(part, 'sessionId'));
    case 'message':
      return withheldOwner(messages, organizationId, columnOf(part, 'messageId'));
    case 'file': {
      const sent = withheldOwner(messages, organizationId, columnOf(part, 'messageId'));
      const beside = withheldOwner(additions, organizationId, columnOf(part, 'additionId'));
      return sql`(${sent} or ${beside})`;
    }
  }
}

function filterOf(part: Part, { organizationId, seesQuarantine }: Scope): SQL {
  const own = sql`${tenantOf(part)} = ${organizationId}`;
  const meant = part.only ?? sql`true`;
  return seesQuarantine
    ? sql`${own} and ${meant}`
    : sql`${own} and ${meant} and not ${withheld(part)}`;
}

/** By which columns lines are ordered: those said, or the key. */
function orderOf(part: Part): PgColumn[] {
  if (part.order) return part.order.map((name) => columnOf(part, name));
  const { primaryKeys, columns } = getTableConfig(part.table);
  const [key] = primaryKeys;
  return key ? key.columns : columns.filter(({ primary }) => primary);
}

/** How many rows a part would have. */
export async function countRows(tx: Tx, part: Part, scope: Scope): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from ${part.table} where ${filterOf(part, scope)}`,
  );
  return rows[0]?.n ?? 0;
}

/** The rows of a part as the database gives them, some at a time, whatever their number. */
export async function* rowsOf(tx: Tx, part: Part, scope: Scope): AsyncGenerator<Row[]> {
  const order = sql.join(
    orderOf(part).map((column) => sql`${column}`),
    sql`, `,
  );
  await tx.execute(
    sql`declare archived no scroll cursor for
      select * from ${part.table} where ${filterOf(part, scope)} order by ${order}`,
  );
  const next = sql.raw(`fetch ${part.batch ?? usualBatch} from archived`);
  for (;;) {
    const { rows } = await tx.execute<Row>(next);
    if (rows.length === 0) break;
    yield rows;
  }
  await tx.execute(sql`close archived`);
}
