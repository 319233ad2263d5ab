import { randomUUID } from 'node:crypto';
import type { Attachment } from '@civicconnect/contract';
import { wordsOf } from '../modules/search/words.ts';
import type { TestApp } from './create-test-app.ts';
import { upload } from './files.ts';
import { departmentNamed, homeOrganization, newCitizen, newStaff, type Person } from './people.ts';
import { workOff } from './queue.ts';
import { givenReplay } from './replays.ts';
import { givenSession } from './sessions.ts';

/** What a planted citizen is known by: nothing else in the installation holds any of it. */
export interface Planted {
  organizationId: string;
  citizen: Person & { phone: string };
  clerk: Person;
  /** A closed appeal with everything, and one that is open. */
  closed: string;
  open: string;
  files: Attachment[];
  /** Words that only they, or others about them, have written; their phone, their id, their chat. */
  markers: string[];
}

/** A word that nobody else writes; letters only, as search takes words. */
const markerWord = (seed: string): string =>
  `qx${[...seed].map((letter) => `${letter}z`).join('')}`;

/** A replay that judged the session, with a reason that quotes it. */
async function plantReplay(test: TestApp, organizationId: string, session: string, reason: string) {
  await test.context.db.pool.query(
    `insert into replayed_messages (organization_id, replay_id, position, session_id, for_seq, before)
      values ($1, $2, 0, $3, 1, $4)`,
    [organizationId, await givenReplay(test), session, JSON.stringify({ reason })],
  );
}

/** Fills the tables that no short way leads to with words about the session. */
async function plantRows(test: TestApp, planted: Omit<Planted, 'markers'>, word: string) {
  const { pool } = test.context.db;
  const { organizationId, citizen, closed, clerk } = planted;
  const one = async (text: string, values: unknown[]) => pool.query(text, values);
  const now = test.context.clock.now();
  const id = () => test.context.newId();
  const json = JSON.stringify({ text: `${word} matni` });
  const chat = `77${citizen.phone.slice(-8)}`;
  await one(
    `insert into telegram_chats (organization_id, chat_id, kind, title, citizen_id, step, created_at)
      values ($1, $2, 'private', $3, $4, $5, $6)`,
    [organizationId, chat, `${word}nomi`, citizen.id, json, now],
  );
  await one(
    `insert into telegram_updates (organization_id, update_id, chat_id, body, received_at, done_at)
      values ($1, 991, $2, $3, $4, $4)`,
    [organizationId, chat, json, now],
  );
  await one(
    `insert into deliveries (organization_id, id, channel, address, subject, content, state, due_at, created_at)
      values ($1, $2, 'telegram', $3, 'planted', $4, 'sent', $5, $5)`,
    [organizationId, id(), chat, json, now],
  );
  await one(
    `insert into deliveries (organization_id, id, channel, address, subject, session_id, content, state, due_at, created_at)
      values ($1, $2, 'telegram', 'a chat of staff', 'planted', $3, $4, 'sent', $5, $5)`,
    [organizationId, id(), closed, json, now],
  );
  await one(
    `insert into sign_in_codes (organization_id, phone, code_hash, tries_left, expires_at, created_at)
      values ($1, $2, 'x', 5, $3, $3) on conflict do nothing`,
    [organizationId, citizen.phone, now],
  );
  await one(
    `insert into push_subscriptions (organization_id, id, person_kind, person_id, login_id, endpoint, keys, locale, created_at)
      values ($1, $2, 'citizen', $3, $2, $4, '{}', 'uz', $5)`,
    [organizationId, id(), citizen.id, `https://push.example/${word}`, now],
  );
  await one(
    `insert into idempotency_keys (organization_id, scope, key, body_hash, status, response, created_at)
      values ($1, 'POST /messages/send {} staff:x', 'k', 'h', 201, $2, $3)`,
    [organizationId, JSON.stringify({ sessionId: closed, text: `${word} matni` }), now],
  );
  await one(
    `insert into translations (organization_id, message_id, language, text, provider, model, created_at)
      select organization_id, id, 'ru', $3, 'local', 'm', $4 from messages
      where organization_id = $1 and session_id = $2 and seq = 1`,
    [organizationId, closed, `${word} перевод`, now],
  );
  const group = id();
  await one(
    `insert into unanswered_groups (organization_id, id, question, count, last_asked_at) values ($1, $2, $3, 1, $4)`,
    [organizationId, group, `${word} qachon?`, now],
  );
  await one(
    `insert into unanswered_questions (organization_id, id, group_id, text, session_id, asked_at)
      values ($1, $2, $3, $4, $5, $6)`,
    [organizationId, id(), group, `${word} qachon?`, closed, now],
  );
  await one(
    `insert into injection_verdicts (organization_id, id, session_id, text, is_attack, decided_by, created_at)
      values ($1, $2, $3, $4, false, $5, $6)`,
    [organizationId, id(), closed, `${word} hukm`, clerk.id, now],
  );
  await one(
    `insert into injection_log (organization_id, id, session_id, seq, risk_score, signals, created_at)
      values ($1, $2, $3, 1, 0.7, $4, $5)`,
    [organizationId, id(), closed, `[${json}]`, now],
  );
  await one(
    `insert into improvements (organization_id, id, kind, subject, count, words, session_ids, is_open, opened_at, updated_at, summary)
      values ($1, $2, 'low_ratings', 'planted', 1, $3, $4, true, $5, $5, $6)`,
    [organizationId, id(), JSON.stringify([word]), JSON.stringify([closed]), now, `${word} xulosa`],
  );
  await plantReplay(test, organizationId, closed, `${word} soʻzi uchun`);
  await one(
    `insert into imported_sessions (organization_id, external_id, session_id) values ($1, $2, $3)`,
    [organizationId, `${word}-7`, closed],
  );
  await one(
    `insert into audit (organization_id, id, at, act, target_kind, target_id, target_name, before)
      values ($1, $2, $3, 'unanswered.dismissed', 'unanswered', $4, $5, '{}'),
        ($1, $6, $3, 'session.closed_without_consideration', 'session', $7, 'x', $8)`,
    [organizationId, id(), now, group, `${word} qachon?`, id(), closed, json],
  );
  // Another session that was routed by this one, and says so in its words.
  const similar = { sessionId: closed, quote: `${word} iqtibos`, similarity: 0.9, number: null };
  const routing = { similar: [similar], words: [] };
  const { rows } = await pool.query<{ id: string }>(
    `update sessions set routing = $2 where organization_id = $1 and id = (
      select id from sessions where organization_id = $1 and citizen_id <> $3 order by id desc limit 1)
      returning id`,
    [organizationId, JSON.stringify(routing), citizen.id],
  );
  await one(
    `insert into analyses (organization_id, id, session_id, for_seq, result, applied, created_at)
      values ($1, $2, $3, 1, $4, true, $5)`,
    [organizationId, id(), rows[0]?.id, JSON.stringify({ decision: routing }), now],
  );
  return [chat];
}

/** A citizen of whom everything there is holds something. Jobs are worked off; nothing waits. */
export async function plantCitizen(test: TestApp, seed: string): Promise<Planted> {
  const word = markerWord(seed);
  const organizationId = await homeOrganization(test);
  const water = await departmentNamed(test, 'Ichimlik suvi');
  const roads = await departmentNamed(test, 'Yoʻl');
  // Somebody else's, which will quote it.
  await givenSession(test, { status: 'queued' });
  const admin = await newStaff(test, { role: 'admin' });
  await admin.client.createWebhook({
    body: { url: 'https://hisob.example/hook', events: ['session.closed', 'message.created'] },
  });
  const clerk = await newStaff(test, { role: 'operator', departmentIds: [water, roads] });
  const citizen = await newCitizen(test, { name: `${word}ova Nodira` });
  const photo = await upload(citizen, `${word}fayl.txt`, `${word} faylning ichi.`);
  const opened = await citizen.client.openAppeal({
    body: {
      text: `${word} mahallasida uch kundan beri ichimlik suvi yoʻq, yordam bering.`,
      attachments: [photo.id],
    },
  });
  const closed = opened.session.id;
  const params = { id: closed };
  await workOff(test);
  await citizen.client.addAddition({ params, body: { text: `${word} qoʻshimcha soʻz` } });
  await citizen.client.wrongPlace({ params, body: { comment: `${word} notoʻgʻri joy` } });
  await clerk.client.assign({ params });
  await clerk.client.correct({
    params,
    body: { departmentId: roads, reason: `${word} yoʻl masalasi` },
  });
  await clerk.client.assign({ params });
  await clerk.client.confirmRouting({ params });
  const reply = await upload(clerk, `${word}javob.txt`, `${word} javobning ichi.`);
  await clerk.client.sendMessage({
    body: {
      sessionId: closed,
      text: `Hurmatli ${word}, usta yoʻlga chiqdi.`,
      attachments: [reply.id],
      clientId: randomUUID(),
    },
  });
  await citizen.client.sendMessage({
    body: { sessionId: closed, text: `${word} kutamiz`, clientId: randomUUID() },
  });
  await clerk.client.addNote({ params, body: { text: `${word} haqida eslatma` } });
  await clerk.client.close({ params, body: {} });
  await citizen.client.giveFeedback({ params, body: { rating: 2, comment: `${word} sekin` } });
  const again = await citizen.client.openAppeal({
    body: { text: `${word} koʻchasida chiroq yonmayapti, qorongʻi.` },
  });
  const unsent = await upload(citizen, `${word}yuborilmagan.txt`, `${word} yuborilmagan.`);
  await workOff(test);
  const planted = {
    organizationId,
    citizen,
    clerk,
    closed,
    open: again.session.id,
    files: [photo, reply, unsent],
  };
  const chats = await plantRows(test, planted, word);
  return { ...planted, markers: [word, ...wordsOf(word), citizen.phone, citizen.id, ...chats] };
}
