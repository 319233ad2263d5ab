import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Context } from '../../context.ts';
import { sessionOf, type Unit } from './bench-session.ts';
import { chance, nameOf, oneOf, textOf } from './written.ts';

/** Texts to a transaction. */
const batch = 5000;
export const messagesOfSession = 5;
const sessionsOfCitizen = 2;
/** The messages are spread over two years. */
const spanMs = 2 * 365 * 86_400_000;

const given = ['Dilnoza', 'Aziz', 'Malika', 'Jasur', 'Шаҳло', 'Рустам', 'Gulbahor', 'Sherzod'];

export const phoneOf = (citizen: number) => `+9989${String(10_000_000 + citizen).slice(-8)}`;
export const numberOf = (session: number) => `BEN-2026-${String(session).padStart(6, '0')}`;

/** Which messages are stored, of how many there will be. */
export interface Part {
  from: number;
  to: number;
  total: number;
  /** Their sessions and citizens only. */
  withoutTexts?: boolean;
}

/** The rows of messages `from` to `to`, with the sessions and citizens that begin with them. */
function rowsOf({ from, to, total, withoutTexts }: Part, units: readonly Unit[], now: Date) {
  const messages: object[] = [];
  const sessions: object[] = [];
  const citizens: object[] = [];
  for (let at = from; at < to; at += 1) {
    const time = new Date(now.getTime() - spanMs + Math.floor((at / total) * spanMs));
    const idAt = (kind: number, number: number) =>
      v7({ msecs: time.getTime(), random: seeded(kind, number), seq: number % 2 ** 31 });
    const number = Math.floor(at / messagesOfSession);
    const citizen = Math.floor(number / sessionsOfCitizen);
    if (at % (messagesOfSession * sessionsOfCitizen) === 0) {
      const name = `${oneOf(given, citizen)} ${nameOf(citizen * 3 + 1)}ova`;
      const phone = phoneOf(citizen);
      citizens.push({ number: citizen, id: idAt(1, citizen), name, phone, at: time });
    }
    if (at % messagesOfSession === 0) {
      const state = sessionOf(number, time, units, now);
      sessions.push({ number, id: idAt(2, number), citizen, ...state });
    }
    if (withoutTexts) continue;
    const seq = 1 + (at % messagesOfSession);
    messages.push({ id: idAt(3, at), session: number, seq, text: textOf(at + 1), at: time });
  }
  return { messages, sessions, citizens };
}

function seeded(kind: number, number: number): Uint8Array {
  const bytes = new Uint8Array(16);
  for (let at = 0; at < 16; at += 1)
    bytes[at] = Math.floor(chance(kind * 1e8 + number * 16 + at) * 256);
  return bytes;
}

/** How many messages an earlier run has left. */
export async function storedMessages(context: Context): Promise<number> {
  const { rows } = await context.db.pool.query<{ count: string }>(
    "select count(*) from messages m join sessions s on s.organization_id = m.organization_id and s.id = m.session_id where s.number like 'BEN-%'",
  );
  return Number(rows[0]?.count);
}

/** Messages of an organization with their sessions and citizens, stored as the product stores them. */
export async function storeMessages(
  context: Context,
  organizationId: string,
  units: readonly Unit[],
  part: Part,
): Promise<void> {
  const now = context.clock.now();
  await context.db.pool.query(
    'create unlogged table if not exists bench_ids (kind int, number int, id uuid, primary key (kind, number))',
  );
  await context.db.pool.query('grant all on bench_ids to civic_platform');
  for (let at = part.from; at < part.to; at += batch) {
    const to = Math.min(part.to, at + batch);
    const rows = rowsOf({ ...part, from: at, to }, units, now);
    await context.db.onPlatform(async (tx) => {
      const json = (list: object[]) => sql`${JSON.stringify(list)}::jsonb`;
      await tx.execute(sql`insert into bench_ids
        select 1, number, id from jsonb_to_recordset(${json(rows.citizens)}) r(number int, id uuid)
        union all select 2, number, id from jsonb_to_recordset(${json(rows.sessions)}) r(number int, id uuid)`);
      await tx.execute(sql`insert into citizens (organization_id, id, name, phone, locale, script, created_at)
        select ${organizationId}::uuid, id, name, phone, 'uz', 'latin', at
        from jsonb_to_recordset(${json(rows.citizens)}) r(id uuid, name text, phone text, at timestamptz)`);
      await tx.execute(sql`insert into sessions (organization_id, id, number, verification_code, channel, language,
          preview, kind, status, priority, citizen_id, department_id, assignee_id, opened_at, last_activity_at,
          first_reply_at, last_word_by, routing_confirmed, moves, released, closed_at, close_reason, studied, extended,
          last_seq, last_citizen_seq, rev, deadline_at, priority_rank)
        select ${organizationId}::uuid, r.id, 'BEN-2026-' || lpad(r.number::text, 6, '0'), r.id::text, 'web', 'unknown',
          'bench', 'appeal', status, 'normal', c.id, department, assignee, at, at, replied, word, true, 0, false, closed,
          case when closed is null then null else 'resolved' end, false, false,
          ${messagesOfSession}::int, 1, 1, due, 1
        from jsonb_to_recordset(${json(rows.sessions)}) r(number int, id uuid, citizen int, status text, department uuid,
          assignee uuid, at timestamptz, replied timestamptz, closed timestamptz, due timestamptz, word text)
        join bench_ids c on c.kind = 1 and c.number = r.citizen`);
      await tx.execute(sql`insert into messages (organization_id, id, session_id, seq, author_kind, author_name, text,
          channel, created_at)
        select ${organizationId}::uuid, r.id, s.id, seq, 'citizen', null, text, 'web', at
        from jsonb_to_recordset(${json(rows.messages)}) r(id uuid, session int, seq int, text text, at timestamptz)
        join bench_ids s on s.kind = 2 and s.number = r.session`);
    });
  }
}
