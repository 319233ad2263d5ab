import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Context } from '../../context.ts';
import { type HistoryPlaces, type Life, lifeOf } from './history-rows.ts';
import { chance, textOf } from './written.ts';

/** Sessions to a transaction. */
const batch = 500;

export interface History {
  sessions: number;
  messages: number;
}

/** How many sessions of a history an earlier run has left. */
export async function storedHistory(context: Context): Promise<number> {
  const { rows } = await context.db.pool.query<{ count: string }>(
    "select count(*) from sessions where number like 'HIS-%'",
  );
  return Number(rows[0]?.count);
}

/** The messages of a session, spread from its opening to its close: a citizen's, an answer, and so on. */
function messagesOf(life: Life, each: number, now: number) {
  const end = life.closed ?? now;
  return Array.from({ length: each }, (_, n) => {
    const at = Math.floor(life.at + ((end - life.at) * n) / each);
    const random = Uint8Array.from({ length: 16 }, (_byte, place) =>
      Math.floor(chance(life.number * 1609 + n * 16 + place) * 256),
    );
    const isCitizen = n % 2 === 0 || !life.assignee;
    return {
      id: v7({ msecs: at, random, seq: (life.number * each + n) % 2 ** 31 }),
      session: life.id,
      seq: n + 1,
      author: isCitizen ? life.citizen : life.assignee,
      kind: isCitizen ? 'citizen' : 'staff',
      text: textOf(life.number * each + n + 1),
      at,
    };
  });
}

const instant = (name: string) => sql.raw(`to_timestamp((${name})::float8 / 1000)`);

/** What is stored beside a session at each moment of its life: the history of which its figures are made. */
const steps: readonly [kind: string, moment: string, reason: string][] = [
  ['received', 'at', 'null'],
  ['triaged', 'triaged', 'null'],
  ['quarantined', 'quarantined', 'null'],
  ['escalated', 'escalated', 'escalation'],
  ['routed', 'routed', 'null'],
  ['picked', 'picked', 'null'],
  ['confirmed', 'confirmed', 'null'],
  ['closed', 'closed', 'null'],
];

const columns =
  sql.raw(`number int, id uuid, citizen uuid, kind text, at float8, status text, channel text,
  language text, neighborhood uuid, "appealKind" text, department uuid, assignee uuid, picked float8, replied float8,
  closed float8, reason text, studied boolean, extended boolean, reopened float8, emotion text, routed float8,
  triaged float8, quarantined float8, escalated float8, escalation text, confirmed float8, moved float8, rating int,
  rated float8, lesson uuid, calls int`);

async function storeBatch(
  context: Context,
  organizationId: string,
  lives: readonly Life[],
  each: number,
) {
  const now = context.clock.now().getTime();
  const messages = JSON.stringify(lives.flatMap((life) => messagesOf(life, each, now)));
  await context.db.onPlatform(async (tx) => {
    const r = sql`jsonb_to_recordset(${JSON.stringify(lives)}::jsonb) r(${columns})`;
    const organization = sql`${organizationId}::uuid`;
    await tx.execute(sql`insert into citizens (organization_id, id, name, phone, locale, script, created_at)
      select ${organization}, citizen, 'Fuqaro ' || number, '+9987' || lpad(number::text, 8, '0'), 'uz', 'latin', ${instant('at')}
      from ${r}`);
    await tx.execute(sql`insert into sessions (organization_id, id, number, verification_code, channel, language, preview,
        neighborhood_id, kind, status, appeal_kind, priority, citizen_id, department_id, assignee_id, opened_at,
        last_activity_at, first_reply_at, last_word_by, routing_confirmed, moves, released, closed_at, close_reason,
        reopened_at, studied, extended, last_seq, last_citizen_seq, rev, deadline_at, priority_rank, emotion)
      select ${organization}, id, 'HIS-' || lpad(number::text, 7, '0'), id::text, channel, language, 'history',
        neighborhood, kind, status, "appealKind", 'normal', citizen, department, assignee, ${instant('at')},
        ${instant('coalesce(closed, replied, at)')}, ${instant('replied')},
        case when replied is null then 'citizen' else 'staff' end, confirmed is not null, (moved is not null)::int,
        false, ${instant('closed')}, reason, ${instant('reopened')}, studied, extended, ${each}::int, 1, 1,
        ${instant('at')} + interval '15 days', 1, emotion
      from ${r}`);
    for (const [kind, moment, reason] of steps) {
      await tx.execute(sql`insert into timeline (organization_id, id, session_id, kind, at, actor_kind, reason)
        select ${organization}, gen_random_uuid(), id, ${kind}, ${instant(moment)}, 'system', ${sql.raw(reason)}
        from ${r} where ${sql.raw(moment)} is not null`);
    }
    await tx.execute(sql`insert into learned (organization_id, id, text, department_id, source, session_id, taught_by, created_at)
      select ${organization}, lesson, 'history', department, 'corrected', id, assignee, ${instant('moved')}
      from ${r} where moved is not null and department is not null`);
    await tx.execute(sql`insert into corrections (organization_id, id, session_id, staff_id, from_department_id,
        to_department_id, reason, learned_id, created_at)
      select ${organization}, gen_random_uuid(), id, assignee, department, department, 'history', lesson, ${instant('moved')}
      from ${r} where moved is not null and department is not null`);
    await tx.execute(sql`insert into feedback (organization_id, session_id, rating, created_at, updated_at)
      select ${organization}, id, rating, ${instant('rated')}, ${instant('rated')} from ${r} where rating is not null`);
    await tx.execute(sql`insert into answers (organization_id, id, session_id, for_seq, source, confidence, chunk_ids,
        provider, model, milliseconds, created_at)
      select ${organization}, gen_random_uuid(), id, n, (array['faq', 'documents', 'documents', 'none'])[1 + (number + n) % 4],
        0.7, '[]', 'local', 'local', 40 + (number * 37) % 900, ${instant('at + n * 1000')}
      from ${r}, generate_series(1, 2) n where kind = 'chat'`);
    await tx.execute(sql`insert into ai_calls (organization_id, id, provider, model, purpose, session_id, input_tokens,
        output_tokens, ms, outcome, cost_micros, created_at)
      select ${organization}, gen_random_uuid(), 'gemini', 'flash', (array['decide', 'answer', 'embed', 'copilot'])[1 + (number + n) % 4],
        id, 300 + number % 900, 20 + number % 90, 200 + (number * 31) % 2500,
        case when number % 29 = 0 then 'timeout' when number % 83 = 0 then 'cap_reached' else 'ok' end,
        case when number % 29 = 0 then null else 40 + number % 300 end, ${instant('at + n * 500')}
      from ${r}, generate_series(1, calls) n`);
    await tx.execute(sql`insert into messages (organization_id, id, session_id, seq, author_kind, author_id, text, channel, created_at)
      select ${organization}, id, session, seq, kind, author, text, 'web', ${instant('at')}
      from jsonb_to_recordset(${messages}::jsonb)
        m(id uuid, session uuid, seq int, author uuid, kind text, text text, at float8)`);
  });
}

/** Sessions of a year and a half with all that is stored of them, into an organization that has none of them yet. */
export async function storeHistory(
  context: Context,
  organizationId: string,
  places: HistoryPlaces,
  { sessions, messages }: History,
): Promise<void> {
  const now = context.clock.now().getTime();
  const each = Math.max(1, Math.round(messages / sessions));
  // Searching them is another bench's matter.
  await context.db.pool.query('alter table messages disable trigger search_message');
  await context.db.pool.query('alter table citizens disable trigger search_citizen');
  for (let at = 0; at < sessions; at += batch) {
    const numbers = Array.from({ length: Math.min(batch, sessions - at) }, (_, n) => at + n);
    const lives = numbers.map((number) => lifeOf(number, sessions, places, now));
    await storeBatch(context, organizationId, lives, each);
  }
  await context.db.pool.query('alter table messages enable trigger search_message');
  await context.db.pool.query('alter table citizens enable trigger search_citizen');
}
