import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sweepNews } from '../../jobs/news.ts';
import { letPass } from '../../testing/clock.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newStaff, type Person } from '../../testing/people.ts';
import { type Planted, plantCitizen } from '../../testing/planted-citizen.ts';
import { workOff } from '../../testing/queue.ts';
import { givenSession } from '../../testing/sessions.ts';
import { tracesOf } from '../../testing/traces.ts';
import { newPhone } from '../auth/test-browser.ts';
import { indexAll } from '../search/indexer.ts';
import { sweepRetention } from './sweep.ts';

let test: TestApp;
let admin: Person;
let planted: Planted;
let word: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  admin = await newStaff(test, { role: 'admin' });
  planted = await plantCitizen(test, 'sak');
  word = planted.markers[0] ?? '';
  await indexAll(test.context);
}, 120_000);

beforeEach(() => admin.renew());

const set = (retention: { sessionsDays?: number | null; rejectedDays?: number | null }) =>
  admin.client.updateSettings({ body: { retention } });
const preview = async (rules: object = {}) =>
  (await admin.client.previewRetention({ body: rules })).removes;

async function night(): Promise<number> {
  let removed = 0;
  for (let more = 1; more > 0; removed += more) more = await sweepRetention(test.context);
  await workOff(test);
  await indexAll(test.context);
  return removed;
}

const closed = async () =>
  (await admin.client.getSession({ params: { id: planted.closed } })).session;

describe('rules of retention', () => {
  it('take nothing of a session unless that is set', async () => {
    await letPass(test, 400 * 24);
    await sweepNews(test.context);
    await admin.renew();
    expect((await closed()).contentsRemovedAt).toBeNull();
    expect(await preview()).toMatchObject({ sessions: 0 });
  });

  it('say before what they would take, and wait for the night', async () => {
    expect((await preview({ sessionsDays: 365 })).sessions).toBe(1);
    expect((await preview({ sessionsDays: 500 })).sessions).toBe(0);
    await set({ sessionsDays: 365 });
    expect(await night()).toBe(0);
    expect((await closed()).contentsRemovedAt).toBeNull();
  });

  it('take it the next night: the texts are nowhere, the figures stay, the person too', async () => {
    const figures = async () =>
      (
        await test.context.db.pool.query('select * from session_figures where session_id = $1', [
          planted.closed,
        ])
      ).rows;
    await sweepNews(test.context);
    const before = await figures();
    await letPass(test, 24, [admin]);
    expect(await night()).toBeGreaterThanOrEqual(1);
    await sweepNews(test.context);
    expect(await figures()).toEqual(before);
    const session = await closed();
    expect(session.contentsRemovedAt).not.toBeNull();
    expect(session.citizen.phone).toBe(planted.citizen.phone);
    const left = (await tracesOf(test, [word])).filter(
      (trace) =>
        !/^(?:citizens|telegram_|push_|search_|deliveries|files|sessions|messages)/.test(trace),
    );
    // The open appeal, who they are and where they are reached is not what the rule is about.
    const ofOpen = left.filter(
      (trace) => !/^(?:analyses|timeline|imported_sessions|logins|webhook|\/tmp)/.test(trace),
    );
    expect(ofOpen).toEqual([]);
    const texts = await test.context.db.pool.query('select 1 from messages where session_id = $1', [
      planted.closed,
    ]);
    expect(texts.rows).toEqual([]);
    const { last } = await admin.client.retention();
    expect(last).toMatchObject({ removed: { sessions: 1 } });
    expect(last?.endedAt).not.toBeNull();
    const { items } = await admin.client.listAudit({ query: { target: 'settings' } });
    expect(items[0]).toMatchObject({
      act: 'settings.retention_applied',
      actor: null,
      after: { sessions: 1 },
    });
  });

  it('take answers to repeats after a day and codes that let nobody in, whatever is set', async () => {
    const phone = newPhone();
    const repeat = { idempotencyKey: 'retention-test' };
    const kept = async () => {
      const { rows } = await test.context.db.pool.query<{ what: string }>(
        `select 'answer' as what from idempotency_keys where key = $1
          union all select 'code' from sign_in_codes where phone = $2 order by 1`,
        [repeat.idempotencyKey, phone],
      );
      return rows.map(({ what }) => what);
    };
    await letPass(test, 23, [admin]);
    await test.client().requestCode({ body: { phone } });
    await admin.client.updateMe({ body: { name: 'Akmal' } }, repeat);
    await night();
    await letPass(test, 0.05, [admin]);
    expect(await kept()).toEqual(['answer', 'code']);
    await letPass(test, 25, [admin]);
    await night();
    expect(await kept()).toEqual([]);
  });

  it('a second look in the same night does nothing', async () => {
    expect(await night()).toBe(0);
  });

  it('go on where a night broke off, however many there are, and never touch an open one', async () => {
    const at = new Date(test.context.clock.now().getTime() - 366 * 86_400_000);
    for (let n = 0; n < 45; n += 1) {
      await givenSession(test, { status: 'closed', closedAt: at, closeReason: 'resolved' });
    }
    const open = await givenSession(test, { status: 'queued', openedAt: at });
    await letPass(test, 24, [admin]);
    expect(await sweepRetention(test.context, 1)).toBe(20);
    expect((await admin.client.retention()).last).toMatchObject({ endedAt: null });
    // Two processes at once share what is left.
    await Promise.all([sweepRetention(test.context), sweepRetention(test.context)]);
    await night();
    expect((await admin.client.retention()).last?.removed.sessions).toBe(45);
    const { session } = await admin.client.getSession({ params: { id: open.id } });
    expect(session.contentsRemovedAt).toBeNull();
  });
});
