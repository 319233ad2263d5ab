import {
  type AnalyticsReport,
  type Breakdown,
  breakdowns,
  type ReportName,
  reports,
} from '@civicconnect/contract';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { dice, type Past } from '../../testing/given-past.ts';
import { givenHistory, givenPast } from '../../testing/histories.ts';
import { type Column, columnsOf } from '../../testing/naive-columns.ts';
import { type Everything, type Known, keyOf, readEverything } from '../../testing/naive-reports.ts';
import { dayOf, plusDays } from '../overview/range.ts';
import { rollUp } from './roll-up.ts';

type Values = Record<string, number | null>;
type Query = {
  from: string;
  to: string;
  department?: string;
  channel?: Known['row']['channel'];
  language?: Known['row']['language'];
};

/** Past the night in which New York sets its clocks back, and before the one in which nothing is set. */
const now = '2026-11-21T10:00:00Z';
let test: TestApp;
const pasts: Past[] = [];

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  test.context.clock.setOffsetSeconds(Math.round((Date.parse(now) - Date.now()) / 1000));
  for (const [at, zone] of ['Asia/Tashkent', 'America/New_York'].entries()) {
    const past = await givenPast(test, zone);
    await givenHistory(test, past, 11 + at, 70);
    pasts.push(past);
  }
  await rollUp(test.context);
}, 300_000);

const everythingOf = ({ organizationId, settings }: Past, at: Date) =>
  test.context.db.inOrganization(organizationId, (tx) =>
    readEverything(tx, organizationId, settings, at),
  );

const isCounted = ({ row }: Known) =>
  row.status !== 'quarantined' && row.closeReason !== 'rejected';

function within(query: Query, at: Date | null, timeZone: string): boolean {
  if (!at) return false;
  const day = dayOf(at, timeZone);
  return day >= query.from && day <= query.to;
}

/** One column by key, and of everything. */
function naive(column: Column, all: Everything, query: Query, by: Breakdown, own: string | null) {
  const { timeZone } = all.settings;
  const isTime = by === 'day' || by === 'week' || by === 'month';
  const length = Math.round((Date.parse(query.to) - Date.parse(query.from)) / 86_400_000) + 1;
  const before = { from: plusDays(query.from, -length), to: plusDays(query.from, -1) };
  const momentOf = (one: Known) => {
    if (column.at === 'now') return null;
    return column.at === 'before' ? one.row.openedAt : column.at(one);
  };
  const list = all.known.filter(
    (one) =>
      (column.all || isCounted(one)) &&
      (column.of?.(one) ?? true) &&
      (column.at === 'now' ||
        within(column.at === 'before' ? before : query, momentOf(one), timeZone)) &&
      (!query.department || one.row.departmentId === query.department) &&
      (!query.channel || one.row.channel === query.channel) &&
      (!query.language || one.row.language === query.language) &&
      (own === null || one.row.assigneeId === own),
  );
  const groups = new Map<string | null, Known[]>();
  for (const one of isTime && column.at === 'now' ? [] : list) {
    const key = keyOf(by, one, momentOf(one), timeZone);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return {
    total: column.value(list),
    of: (key: string | null) => column.value(groups.get(key) ?? []),
  };
}

/** An age grows between the question and the count. */
const near = (one: number | null | undefined, other: number | null, by: number) =>
  one === other || (typeof one === 'number' && other !== null && Math.abs(one - other) <= by);

function expectSame(report: AnalyticsReport, all: Everything, query: Query, own: string | null) {
  if (report.report === 'leaderboard') return;
  if (report.report === 'backlog' && report.columns.length === 1) return;
  for (const [name, column] of Object.entries(columnsOf[report.report](all))) {
    const right = naive(column, all, query, report.by, own);
    const by = name.startsWith('age') ? 60 : 0.002;
    const what = `${report.report} by ${report.by}: ${name} ${JSON.stringify(query)}`;
    const shown = report.rows.map(({ key, values }) => [key, values[name]] as const);
    const wrong = shown.filter(([key, value]) => !near(value, right.of(key), by));
    expect(
      wrong.map(([key, value]) => [key, value, right.of(key)]),
      what,
    ).toEqual([]);
    expect(
      near(report.total[name], right.total, by),
      `${what}: ${report.total[name]}, not ${right.total}`,
    ).toBe(true);
  }
}

const ask = (person: Past['admin'], report: ReportName, query: Query & { by?: Breakdown }) =>
  person.client.analytics({ params: { report }, query });

const wholeRange = { from: '2026-08-01', to: '2026-11-21' };

describe.each([0, 1])('every figure, in zone %i', (zone) => {
  it.each(reports)('of %s is that of the raw rows, whatever it is broken down by', async (name) => {
    const past = pasts[zone] as Past;
    const d = dice(zone * 31 + reports.indexOf(name));
    for (const by of breakdowns) {
      const from = plusDays('2026-08-10', d.roll(80));
      const narrowed: Query = {
        from,
        to: plusDays(from, d.roll(40)),
        ...(d.oneIn(2) ? { department: d.oneOf(past.departmentIds) } : {}),
        ...(d.oneIn(3) ? { channel: 'web' as const } : {}),
        ...(d.oneIn(3) ? { language: 'ru' as const } : {}),
      };
      for (const query of [wholeRange, narrowed]) {
        const report = await ask(past.admin, name, { ...query, by });
        expectSame(report, await everythingOf(past, test.context.clock.now()), query, null);
      }
    }
  });

  it('of an agent is of the sessions that they had', async () => {
    const past = pasts[zone] as Past;
    const agent = past.agents[0] as Past['admin'];
    for (const name of ['volume', 'csat', 'deadlines', 'workload', 'emotions'] as const) {
      const report = await ask(agent, name, { ...wholeRange, by: 'week' });
      expect(report.scope).toBe('own');
      const all = await everythingOf(past, test.context.clock.now());
      expectSame(report, all, wholeRange, agent.id);
    }
  });

  it('of a routed session says nothing of quarantine to whom it does not concern', async () => {
    const past = pasts[zone] as Past;
    const report = await ask(past.agents[0] as Past['admin'], 'routing', wholeRange);
    expect(report.columns.map(({ key }) => key)).not.toContain('quarantined');
  });
});

describe('figures that are counted by jobs', () => {
  const figuresOf = async (past: Past) => {
    const found: Values[] = [];
    for (const name of ['volume', 'csat', 'routing', 'completion'] as const) {
      found.push((await ask(past.admin, name, wholeRange)).total);
    }
    return found;
  };
  const pendAll = () =>
    test.context.db.onPlatform((tx) =>
      tx.execute(
        'insert into figures_pending select organization_id, id from sessions on conflict do nothing',
      ),
    );

  it('are the same when they are counted twice, or by two at once', async () => {
    const past = pasts[0] as Past;
    const before = await figuresOf(past);
    await pendAll();
    await Promise.all([rollUp(test.context), rollUp(test.context)]);
    expect(await figuresOf(past)).toEqual(before);
  });

  it('are the same when whoever counts is killed in the middle', async () => {
    const past = pasts[0] as Past;
    const before = await figuresOf(past);
    await pendAll();
    const { pool } = test.context.db;
    const counting = rollUp(test.context).catch(() => 'killed');
    await pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state = 'active'",
    );
    await counting;
    await rollUp(test.context);
    expect(await figuresOf(past)).toEqual(before);
  });

  it('follow a late change of an old session, and only once it is counted', async () => {
    const past = pasts[0] as Past;
    const { organizationId } = past;
    const { rows } = await test.context.db.pool.query<{ id: string }>(
      "select session_id as id from session_figures where organization_id = $1 and close_reason = 'resolved' order by opened_at limit 1",
      [organizationId],
    );
    const before = (await ask(past.admin, 'completion', wholeRange)).total;
    await test.context.db.inOrganization(organizationId, (tx) =>
      tx.execute(`update sessions set close_reason = 'inactive' where id = '${rows[0]?.id}'`),
    );
    const waiting = await ask(past.admin, 'completion', wholeRange);
    expect(waiting).toMatchObject({ uncounted: 1, total: before });
    await rollUp(test.context);
    const after = await ask(past.admin, 'completion', wholeRange);
    expect(after.uncounted).toBe(0);
    expect(after.total).toMatchObject({
      resolved: Number(before.resolved) - 1,
      inactive: Number(before.inactive) + 1,
    });
  });

  it('say so when a change was counted while they were read', async () => {
    const { organizationId, admin } = pasts[1] as Past;
    const { pool } = test.context.db;
    const before = (await ask(admin, 'completion', wholeRange)).total;
    const counting = await pool.connect();
    await counting.query('begin');
    await counting.query('lock table figures_pending in access exclusive mode');
    const reading = ask(admin, 'completion', wholeRange);
    await vi.waitUntil(async () => {
      const { rows } = await pool.query(
        "select 1 from pg_locks where not granted and relation = 'figures_pending'::regclass",
      );
      return rows.length > 0;
    });
    await counting.query(
      "update session_figures set close_reason = 'inactive' where session_id = (select session_id from session_figures where organization_id = $1 and close_reason = 'resolved' order by opened_at limit 1)",
      [organizationId],
    );
    await counting.query('commit');
    counting.release();
    const { total, uncounted } = await reading;
    const knowsOfIt = uncounted > 0 || total.inactive === Number(before.inactive) + 1;
    expect(knowsOfIt).toBe(true);
  });
});
