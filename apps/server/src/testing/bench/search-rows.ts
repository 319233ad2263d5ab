import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Context } from '../../context.ts';
import { narpay } from '../../demo/narpay/index.ts';

/** Texts to a transaction. */
const batch = 5000;
const messagesOfSession = 5;
const sessionsOfCitizen = 2;
/** The messages are spread over two years. */
const spanMs = 2 * 365 * 86_400_000;

const texts = Object.values(narpay.examples).flatMap((list) => list.map(({ text }) => text));
const given = ['Dilnoza', 'Aziz', 'Malika', 'Jasur', 'Шаҳло', 'Рустам', 'Gulbahor', 'Sherzod'];
const syllables = ['bo', 'qi', 'na', 'sho', 'mir', 'za', 'tur', 'gul', 'yor', 'bek', 'hay', 'dil'];

/** A number from 0 to 1 that is always the same for the same seed. */
export function chance(seed: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

const oneOf = <T>(list: readonly T[], seed: number): T =>
  list[Math.floor(chance(seed) * list.length)] as T;

/** A name of three syllables: of streets and of families, some thousand of each. */
export function nameOf(seed: number): string {
  const parts = [0, 1, 2].map((at) => oneOf(syllables, seed * 7 + at));
  return parts.join('').replace(/^./, (letter) => letter.toUpperCase());
}

/** What people write: a sentence of the demo, a street, a house, now and then another sentence. */
function textOf(seed: number): string {
  const more = chance(seed * 31) < 0.4 ? ` ${oneOf(texts, seed * 37)}` : '';
  const house = 1 + Math.floor(chance(seed * 41) * 900);
  return `${oneOf(texts, seed * 43)} ${nameOf(seed % 4001)} koʻchasi, ${house}-uy.${more}`;
}

export const phoneOf = (citizen: number) => `+9989${String(10_000_000 + citizen).slice(-8)}`;
export const numberOf = (session: number) => `BEN-2026-${String(session).padStart(6, '0')}`;

/** The rows of messages `from` to `to`, with the sessions and citizens that begin with them. */
function rowsOf(
  from: number,
  to: number,
  total: number,
  departments: readonly string[],
  begin: Date,
) {
  const messages: object[] = [];
  const sessions: object[] = [];
  const citizens: object[] = [];
  for (let at = from; at < to; at += 1) {
    const time = new Date(begin.getTime() + Math.floor((at / total) * spanMs));
    const idAt = (kind: number, number: number) =>
      v7({ msecs: time.getTime(), random: seeded(kind, number), seq: number % 2 ** 31 });
    const session = Math.floor(at / messagesOfSession);
    const citizen = Math.floor(session / sessionsOfCitizen);
    if (at % (messagesOfSession * sessionsOfCitizen) === 0) {
      const name = `${oneOf(given, citizen)} ${nameOf(citizen * 3 + 1)}ova`;
      citizens.push({
        number: citizen,
        id: idAt(1, citizen),
        name,
        phone: phoneOf(citizen),
        at: time,
      });
    }
    if (at % messagesOfSession === 0) {
      const department = oneOf(departments, session * 11);
      sessions.push({ number: session, id: idAt(2, session), citizen, department, at: time });
    }
    messages.push({
      id: idAt(3, at),
      session,
      seq: 1 + (at % messagesOfSession),
      text: textOf(at + 1),
      at: time,
    });
  }
  return { messages, sessions, citizens };
}

function seeded(kind: number, number: number): Uint8Array {
  const bytes = new Uint8Array(16);
  for (let at = 0; at < 16; at += 1)
    bytes[at] = Math.floor(chance(kind * 1e8 + number * 16 + at) * 256);
  return bytes;
}

/** Messages `from` to `to` of an organization that will have `total`, stored as the product stores them. */
export async function storeMessages(
  context: Context,
  organizationId: string,
  departments: readonly string[],
  { from, to, total }: { from: number; to: number; total: number },
): Promise<void> {
  const begin = new Date(context.clock.now().getTime() - spanMs);
  await context.db.pool.query(
    'create unlogged table if not exists bench_ids (kind int, number int, id uuid, primary key (kind, number))',
  );
  await context.db.pool.query('grant all on bench_ids to civic_platform');
  for (let at = from; at < to; at += batch) {
    const rows = rowsOf(at, Math.min(to, at + batch), total, departments, begin);
    await context.db.onPlatform(async (tx) => {
      const json = (list: object[]) => sql`${JSON.stringify(list)}::jsonb`;
      await tx.execute(sql`insert into bench_ids
        select 1, number, id from jsonb_to_recordset(${json(rows.citizens)}) r(number int, id uuid)
        union all select 2, number, id from jsonb_to_recordset(${json(rows.sessions)}) r(number int, id uuid)`);
      await tx.execute(sql`insert into citizens (organization_id, id, name, phone, locale, script, created_at)
        select ${organizationId}::uuid, id, name, phone, 'uz', 'latin', at
        from jsonb_to_recordset(${json(rows.citizens)}) r(id uuid, name text, phone text, at timestamptz)`);
      await tx.execute(sql`insert into sessions (organization_id, id, number, verification_code, channel, language,
          preview, kind, status, priority, citizen_id, department_id, opened_at, last_activity_at, routing_confirmed,
          moves, released, closed_at, close_reason, studied, extended, last_seq, last_citizen_seq, rev, deadline_at,
          priority_rank)
        select ${organizationId}::uuid, r.id, 'BEN-2026-' || lpad(r.number::text, 6, '0'), r.id::text, 'web', 'unknown',
          'bench', 'appeal', 'closed', 'normal', c.id, department, at, at, true, 0, false, at, 'resolved', false, false,
          ${messagesOfSession}::int, 1, 1, at, 1
        from jsonb_to_recordset(${json(rows.sessions)}) r(number int, id uuid, citizen int, department uuid, at timestamptz)
        join bench_ids c on c.kind = 1 and c.number = r.citizen`);
      await tx.execute(sql`insert into messages (organization_id, id, session_id, seq, author_kind, author_name, text,
          channel, created_at)
        select ${organizationId}::uuid, r.id, s.id, seq, 'citizen', null, text, 'web', at
        from jsonb_to_recordset(${json(rows.messages)}) r(id uuid, session int, seq int, text text, at timestamptz)
        join bench_ids s on s.kind = 2 and s.number = r.session`);
    });
  }
}
