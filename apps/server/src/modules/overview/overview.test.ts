import type { SessionStatus } from '@civicconnect/contract';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { sessions } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { departmentNamed, homeOrganization, newStaff, type Person } from '../../testing/people.ts';
import { codeOf } from '../../testing/refusal.ts';
import { givenSession } from '../../testing/sessions.ts';
import { dayOf, daysOf, plusDays, rangeOf } from './range.ts';

const timeZone = 'Asia/Tashkent';
let test: TestApp;
let water: string;
let roads: string;
let operator: Person;
let clerk: Person;
let mate: Person;

/** Numbers that look like chance and are the same each time. */
let seed = 7;
function roll(below: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed % below;
}

const statuses: SessionStatus[] = [
  'triage',
  'queued',
  'active',
  'held',
  'closed',
  'closed',
  'closed',
  'quarantined',
];

/** Sessions of the last forty days, as the rules could have left them. */
async function fill(count: number): Promise<void> {
  const now = test.context.clock.now().getTime();
  const hour = 3_600_000;
  for (let n = 0; n < count; n += 1) {
    const status = statuses[roll(statuses.length)] ?? 'queued';
    const openedAt = new Date(now - (1 + roll(960)) * hour - roll(3600) * 1000);
    const age = (now - openedAt.getTime()) / hour;
    const hasReply = status === 'closed' || (status === 'active' && roll(2) === 0);
    const firstReplyAt = hasReply
      ? new Date(openedAt.getTime() + roll(Math.ceil(age)) * hour)
      : null;
    const closed = status === 'closed' && firstReplyAt !== null;
    const closedAt = closed
      ? new Date(firstReplyAt.getTime() + (roll(100) / 100) * (now - firstReplyAt.getTime()))
      : null;
    const hasAssignee = ['active', 'held', 'closed'].includes(status);
    await givenSession(test, {
      status,
      openedAt,
      lastActivityAt: firstReplyAt ?? openedAt,
      firstReplyAt,
      closedAt,
      lastWordBy: firstReplyAt ? 'staff' : 'citizen',
      closeReason: closed
        ? ((['resolved', 'rejected', 'inactive'] as const)[roll(3)] ?? null)
        : null,
      departmentId:
        status === 'triage' || status === 'quarantined' ? null : ([water, roads][roll(2)] ?? null),
      assigneeId: hasAssignee ? ([clerk.id, mate.id][roll(2)] ?? null) : null,
    });
  }
}

type Row = typeof sessions.$inferSelect;
let rows: Row[];

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  water = await departmentNamed(test, 'Ichimlik suvi');
  roads = await departmentNamed(test, 'Yoʻl');
  operator = await newStaff(test, { role: 'operator' });
  clerk = await newStaff(test, { departmentIds: [water] });
  mate = await newStaff(test, { departmentIds: [roads] });
  await fill(60);
  const organizationId = await homeOrganization(test);
  rows = await test.context.db.inOrganization(organizationId, (tx) =>
    tx.select().from(sessions).where(eq(sessions.organizationId, organizationId)),
  );
}, 120_000);

/** What may be counted, in the open: no SQL. */
const counted = () =>
  rows.filter((row) => row.status !== 'quarantined' && row.closeReason !== 'rejected');
const dayIs = (instant: Date | null, day: string) =>
  instant !== null && dayOf(instant, timeZone) === day;
const isOpen = ({ status }: Row) =>
  ['routing', 'triage', 'queued', 'active', 'held'].includes(status);

function medianOf(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === 0) return null;
  const at = (sorted.length - 1) / 2;
  return Math.round(((sorted[Math.floor(at)] ?? 0) + (sorted[Math.ceil(at)] ?? 0)) / 2);
}
const seconds = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 1000;

describe('the numbers of the organization', () => {
  it.each([14, 30])('over %i days are those of the rows themselves', async (count) => {
    const to = dayOf(test.context.clock.now(), timeZone);
    const from = plusDays(to, 1 - count);
    const stats = await operator.client.dashboardStats({ query: { from, to } });
    const all = counted();
    expect(stats.days).toEqual(
      daysOf({ from, to, timeZone }).map((date) => ({
        date,
        received: all.filter((row) => dayIs(row.openedAt, date)).length,
        answered: all.filter((row) => dayIs(row.firstReplyAt, date)).length,
        closed: all.filter((row) => dayIs(row.closedAt, date)).length,
      })),
    );
    const inRange = (at: Date | null): at is Date =>
      at !== null && dayOf(at, timeZone) >= from && dayOf(at, timeZone) <= to;
    const replies = all.flatMap((row) =>
      inRange(row.firstReplyAt) ? [seconds(row.openedAt, row.firstReplyAt)] : [],
    );
    const ends = all.flatMap((row) =>
      inRange(row.closedAt) ? [seconds(row.openedAt, row.closedAt)] : [],
    );
    const inTime = replies.filter((taken) => taken <= 86_400).length;
    expect(stats.period).toMatchObject({
      received: all.filter((row) => inRange(row.openedAt)).length,
      medianFirstReplySeconds: medianOf(replies),
      medianResolutionSeconds: medianOf(ends),
    });
    expect(stats.period.answeredInTime).toBeCloseTo(inTime / replies.length, 9);
  });

  it('as they are now: what waits, what is late and whose, and everyone’s load', async () => {
    const stats = await operator.client.dashboardStats();
    const now = test.context.clock.now();
    const all = counted();
    const late = all.filter((row) => isOpen(row) && row.deadlineAt <= now);
    expect(stats.today).toMatchObject({
      waiting: all.filter(({ status }) => ['routing', 'triage', 'queued'].includes(status)).length,
      late: late.length,
    });
    const longest = late.toSorted((a, b) => a.deadlineAt.getTime() - b.deadlineAt.getTime());
    expect(stats.lateSessions.map(({ dueAt }) => dueAt)).toEqual(
      longest.slice(0, 20).map(({ deadlineAt }) => deadlineAt.toISOString()),
    );
    for (const person of [clerk, mate]) {
      const theirs = rows.filter(
        ({ status, assigneeId }) =>
          (status === 'active' || status === 'held') && assigneeId === person.id,
      );
      const unanswered = theirs.filter(({ lastWordBy }) => lastWordBy !== 'staff');
      const oldest = unanswered.toSorted(
        (a, b) => a.lastActivityAt.getTime() - b.lastActivityAt.getTime(),
      )[0];
      expect(stats.agents.find(({ id }) => id === person.id)).toMatchObject({
        open: theirs.length,
        unanswered: unanswered.length,
        oldestWaitingAt: oldest?.lastActivityAt.toISOString() ?? null,
      });
    }
    const load = stats.departments.find(({ department }) => department.id === water);
    const ours = all.filter((row) => isOpen(row) && row.departmentId === water);
    expect(load).toMatchObject({
      open: ours.length,
      waiting: ours.filter(({ status }) => status === 'queued').length,
      late: ours.filter(({ deadlineAt }) => deadlineAt <= now).length,
    });
  });

  it('can be those of one department', async () => {
    const stats = await operator.client.dashboardStats({ query: { department: water } });
    const from = stats.from;
    const received = counted().filter(
      (row) => row.departmentId === water && dayOf(row.openedAt, timeZone) >= from,
    );
    expect(stats).toMatchObject({
      department: { id: water },
      period: { received: received.length },
      departments: [{ department: { id: water } }],
    });
    expect(stats.agents.map(({ id }) => id)).toContain(clerk.id);
    expect(stats.lateSessions.every(({ department }) => department?.id === water)).toBe(true);
  });
});

describe('an agent’s numbers', () => {
  it('are their own, with the queue of their departments', async () => {
    const stats = await clerk.client.dashboardStats();
    const mine = counted().filter(({ assigneeId }) => assigneeId === clerk.id);
    const queue = counted().filter((row) => row.status === 'queued' && row.departmentId === water);
    const now = test.context.clock.now();
    const late = [...mine.filter(isOpen), ...queue].filter(({ deadlineAt }) => deadlineAt <= now);
    expect(stats).toMatchObject({
      scope: 'own',
      today: { waiting: queue.length, late: late.length },
      period: {
        received: mine.filter((row) => dayOf(row.openedAt, timeZone) >= stats.from).length,
      },
      agents: [{ id: clerk.id }],
      departments: [{ department: { id: water } }],
    });
  });
});

describe('days', () => {
  it('are those of the organization’s zone: five hours before those of UTC', () => {
    expect(dayOf(new Date('2026-11-20T18:59:59Z'), timeZone)).toBe('2026-11-20');
    expect(dayOf(new Date('2026-11-20T19:00:00Z'), timeZone)).toBe('2026-11-21');
  });

  it('that are none are refused, and no range is longer than a year', async () => {
    const ask = (query: { from?: string; to?: string }) =>
      operator.client.dashboardStats({ query });
    expect(await codeOf(ask({ from: '2026-11-20', to: '2026-11-19' }))).toBe('invalid_input');
    expect(await codeOf(ask({ from: '2024-01-01', to: '2026-11-19' }))).toBe('invalid_input');
    expect(await codeOf(ask({ from: 'yesterday' }))).toBe('invalid_input');
    const now = new Date('2026-03-01T10:00:00Z');
    expect(daysOf(rangeOf({ from: '2026-02-27' }, now, timeZone))).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
  });

  it('of a department that is not there are not found', async () => {
    const department = test.context.newId();
    expect(await codeOf(operator.client.dashboardStats({ query: { department } }))).toBe(
      'not_found',
    );
  });
});
