import { resolutionDue } from '@civicconnect/domain';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { aiCalls } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import type { Past } from '../../testing/given-past.ts';
import { givenHistory, givenPast } from '../../testing/histories.ts';
import {
  type Everything,
  type Known,
  meanOf,
  periodKey,
  quantileOf,
  readEverything,
  seconds,
} from '../../testing/naive-reports.ts';
import { dayOf } from '../overview/range.ts';
import { rollUp } from './roll-up.ts';

const zone = 'Asia/Tashkent';
const days = { from: '2026-09-01', to: '2026-11-21' };
let test: TestApp;
let past: Past;
let all: Everything;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  const now = Date.parse('2026-11-21T10:00:00Z');
  test.context.clock.setOffsetSeconds(Math.round((now - Date.now()) / 1000));
  past = await givenPast(test, zone);
  await givenHistory(test, past, 5, 80);
  await rollUp(test.context);
  all = await test.context.db.inOrganization(past.organizationId, (tx) =>
    readEverything(tx, past.organizationId, past.settings, test.context.clock.now()),
  );
}, 300_000);

const counted = () =>
  all.known.filter(({ row }) => row.status !== 'quarantined' && row.closeReason !== 'rejected');
const within = (at: Date | null): at is Date =>
  at !== null && dayOf(at, zone) >= days.from && dayOf(at, zone) <= days.to;
const ask = (report: 'backlog' | 'leaderboard' | 'assistant' | 'routing', query = {}) =>
  past.admin.client.analytics({ params: { report }, query: { ...days, ...query } });

describe('the backlog over time', () => {
  it.each(['day', 'week', 'month'] as const)(
    'is what was open at the end of each %s',
    async (by) => {
      const { rows } = await ask('backlog', { by });
      expect(rows.length).toBeGreaterThan(1);
      for (const [at, { key, values }] of rows.entries()) {
        const next = rows[at + 1]?.key ?? '2026-11-22';
        const open = counted().filter(
          ({ row }) =>
            dayOf(row.openedAt, zone) < next &&
            (row.closedAt === null || dayOf(row.closedAt, zone) >= next),
        );
        expect([key, values.open]).toEqual([key, open.length]);
      }
    },
  );
});

describe('the leaderboard', () => {
  const taken = ({ row }: Known) => seconds(row.openedAt, row.closedAt ?? row.openedAt);
  const alike = ({ row }: Known) => `${row.departmentId} ${row.kind} ${row.appealKind}`;
  const done = () => counted().filter(({ row }) => row.assigneeId !== null && within(row.closedAt));
  const usual = (one: Known) =>
    quantileOf(
      done()
        .filter((other) => alike(other) === alike(one))
        .map(taken),
      0.5,
    ) ?? 0;
  const isKept = ({ row, state }: Known) =>
    row.closedAt !== null && row.closedAt <= resolutionDue(state, all.settings);

  function lineOf(list: Known[]) {
    const everyone = done();
    const rated = (of: Known[]) => of.filter(({ rating }) => rating !== null);
    const pleased = (of: Known[]) => of.filter(({ rating }) => (rating ?? 0) >= 4).length;
    const quick = (of: Known[]) => of.filter((one) => taken(one) <= usual(one)).length;
    const kept = (of: Known[]) => of.filter(isKept).length;
    const fair = (own: number, of: number, total: number, ofTotal: number) =>
      (own + 10 * (total / ofTotal)) / (of + 10);
    const shares = [
      fair(quick(list), list.length, quick(everyone), everyone.length),
      fair(kept(list), list.length, kept(everyone), everyone.length),
      fair(pleased(list), rated(list).length, pleased(everyone), rated(everyone).length),
    ];
    return {
      closed: list.length,
      difficulty: (meanOf(list.map(usual)) ?? 0) / (meanOf(everyone.map(usual)) ?? 1),
      resolutionMedian: quantileOf(list.map(taken), 0.5),
      quicker: quick(list) / list.length,
      kept: kept(list) / list.length,
      ratings: rated(list).length,
      score: list.length < 5 ? null : meanOf(shares),
    };
  }

  it('compares each session with what is usual for its like', async () => {
    const { rows } = await ask('leaderboard');
    expect(rows.map(({ key }) => key).sort()).toEqual(past.agents.map(({ id }) => id).sort());
    for (const { key, values } of rows) {
      const own = lineOf(done().filter(({ row }) => row.assigneeId === key));
      for (const [name, value] of Object.entries(own)) {
        if (value === null) expect(values[name], name).toBeNull();
        else expect(values[name], name).toBeCloseTo(value, 6);
      }
    }
    const scores = rows.map(({ values }) => values.score ?? -1);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });

  it('shows an agent their own line alone', async () => {
    const agent = past.agents[1];
    const report = await agent?.client.analytics({
      params: { report: 'leaderboard' },
      query: days,
    });
    expect(report?.rows.map(({ key }) => key)).toEqual([agent?.id]);
  });

  it('is drawn up for nobody where it is switched off', async () => {
    await past.admin.client.updateSettings({ body: { analytics: { leaderboard: false } } });
    expect(await ask('leaderboard')).toMatchObject({ isOff: true, rows: [], columns: [] });
    await past.admin.client.updateSettings({ body: { analytics: { leaderboard: true } } });
    expect((await ask('leaderboard')).isOff).toBe(false);
  });
});

it('what the assistant said is counted by week', async () => {
  const { rows, total } = await ask('assistant', { by: 'week' });
  const said = all.answers.filter(({ at, source }) => within(at) && source !== 'small_talk');
  expect(total.answers).toBe(said.length);
  for (const { key, values } of rows) {
    const mine = said.filter(({ at }) => periodKey('week', at, zone) === key);
    const none = mine.filter(({ source }) => source === 'none').length;
    expect([key, values.answers, values.unanswered]).toEqual([key, mine.length, none]);
  }
});

it('lessons stand beside the router’s accuracy', async () => {
  const { rows } = await ask('routing', { by: 'month' });
  for (const { key, values } of rows) {
    const mine = all.lessons.filter(({ at }) => within(at) && periodKey('month', at, zone) === key);
    expect([key, values.lessons]).toEqual([key, mine.length]);
  }
});

describe('the ledger of calls', () => {
  it('is that of its rows, by day, purpose and provider', async () => {
    const { organizationId, admin } = past;
    const calls = await test.context.db.inOrganization(organizationId, (tx) =>
      tx.select().from(aiCalls).where(eq(aiCalls.organizationId, organizationId)),
    );
    for (const by of ['day', 'purpose', 'provider'] as const) {
      const { rows } = await admin.client.aiLedger({ query: { ...days, by } });
      for (const { key, values } of rows) {
        const mine = calls.filter((call) => {
          const own = by === 'day' ? dayOf(call.createdAt, zone) : call[by];
          return within(call.createdAt) && own === key;
        });
        const made = mine.filter(({ outcome }) => outcome !== 'cap_reached');
        expect(values, `${by} ${key}`).toMatchObject({
          calls: made.length,
          failures: made.filter(({ outcome }) => outcome !== 'ok').length,
          fallbacks: mine.filter(({ outcome }) => outcome !== 'ok').length,
          cost: mine.reduce((sum, { costMicros }) => sum + (costMicros ?? 0), 0),
          inputTokens: mine.reduce((sum, { inputTokens }) => sum + inputTokens, 0),
        });
      }
    }
  });
});

it('a report is a table for spreadsheet programs too, in the reader’s language', async () => {
  const response = await fetch(
    `${test.url}/api/analytics/volume?from=${days.from}&to=${days.to}&by=channel&format=csv`,
    { headers: { authorization: `Bearer ${past.admin.token}`, 'accept-language': 'en' } },
  );
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const [head, ...lines] = (await response.text()).trim().split('\r\n');
  expect(head).toBe('Channel,Received,Appeals,Chats,Answered,Closed');
  expect(lines.at(-1)).toMatch(/^Total,\d+/);
  const { rows } = await past.admin.client.analytics({
    params: { report: 'volume' },
    query: { ...days, by: 'channel' },
  });
  expect(lines).toHaveLength(rows.length + 1);
});
