import { beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp({ worker: false });
});

const removed = 'removed with the contents of its session';
const forgotten = 'removed with its citizen';

/**
 * What becomes of every table that has to do with a citizen or a session, when what they said is removed.
 * A new one without a line here fails: somebody has to decide, and to see that `removeContents` or
 * `forgetPerson` reach it.
 */
const fates: Record<string, string> = {
  additions: removed,
  ai_calls: 'no text: calls and what they cost',
  analyses: removed,
  answers: 'no text: by what it was answered, how sure, how fast',
  citizens: forgotten,
  corrections: 'who said where it belongs, and when; the reason goes',
  deliveries: removed,
  feedback: 'the number of stars; the comment goes',
  figures_pending: 'which sessions are to be counted',
  imported_sessions: forgotten,
  injection_log: removed,
  injection_verdicts: 'its place in the order of lessons; the text goes',
  learned: 'its place in the order of lessons; the text goes, and it counts no more',
  messages: removed,
  notes: removed,
  notifications: removed,
  rating_reminders: removed,
  replayed_messages: removed,
  search_texts: 'by the triggers of what it is about',
  session_figures: 'figures, of nobody',
  session_keys: removed,
  session_summaries: removed,
  sessions: 'number, times, department; it belongs to nobody',
  telegram_chats: forgotten,
  timeline: 'what happened and when; free reasons and the citizen go',
  translations: removed,
  unanswered_questions: removed,
  webhook_deliveries: removed,
  files: 'given up at once, deleted with their bytes by a job',
  logins: forgotten,
  push_subscriptions: forgotten,
  telegram_links: forgotten,
  broadcasts_seen: forgotten,
};

const named = [
  'session_id',
  'citizen_id',
  'message_id',
  'person_id',
  'subject_id',
  'owner_id',
  'addition_id',
];

it('knows what becomes of every table that has to do with a citizen', async () => {
  const { rows } = await test.context.db.pool.query<{ name: string }>(
    `select distinct table_name as name from information_schema.columns
      where table_schema = 'public' and (column_name = any($1) or table_name in ('sessions', 'citizens'))
        and table_name <> 'vectors' order by 1`,
    [named],
  );
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(fates).sort());
});
