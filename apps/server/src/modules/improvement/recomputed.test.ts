import { firstReplyDue, resolutionDue } from '@civicconnect/domain';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  answers,
  corrections,
  feedback,
  improvements,
  sessions,
  timeline,
} from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import type { Past } from '../../testing/given-past.ts';
import { givenHistory, givenPast } from '../../testing/histories.ts';
import { givenPassage } from '../../testing/improvement-rows.ts';
import { rollUp } from '../analytics/roll-up.ts';
import { stateOf } from '../sessions/row.ts';
import { drawNow } from './sweep.ts';

/*
 * Every suggestion once more, from the raw rows, as simply as it can be said and without SQL: two hundred
 * sessions by chance, of which nobody chose what repeats.
 */

const dayMs = 86_400_000;
let test: TestApp;
let past: Past;
let now: number;
let raw: Awaited<ReturnType<typeof readRaw>>;
let passages: Map<string, string>;
let drawn: (typeof improvements.$inferSelect)[];

async function readRaw() {
  const { organizationId } = past;
  return test.context.db.inOrganization(organizationId, async (tx) => ({
    sessions: await tx.select().from(sessions).where(eq(sessions.organizationId, organizationId)),
    feedback: await tx.select().from(feedback).where(eq(feedback.organizationId, organizationId)),
    timeline: await tx.select().from(timeline).where(eq(timeline.organizationId, organizationId)),
    answers: await tx.select().from(answers).where(eq(answers.organizationId, organizationId)),
    corrections: await tx
      .select()
      .from(corrections)
      .where(eq(corrections.organizationId, organizationId)),
  }));
}

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  past = await givenPast(test, 'Asia/Tashkent');
  const { organizationId } = past;
  await givenHistory(test, past, 11, 220);
  const ground = { test, organizationId, staff: past.admin };
  const both = [await givenPassage(ground, 'Bir'), await givenPassage(ground, 'Ikki')];
  passages = new Map(both.map(({ chunkId, documentId }) => [chunkId, documentId]));
  await test.context.db.inOrganization(organizationId, async (tx) => {
    for (const [n, { chunkId }] of both.entries()) {
      await tx.execute(sql`update answers set chunk_ids = ${JSON.stringify([chunkId])}::jsonb
        where organization_id = ${organizationId} and source = 'documents'
          and milliseconds % 2 = ${n}`);
    }
  });
  await rollUp(test.context);
  await drawNow(test.context, organizationId);
  now = test.context.clock.now().getTime();
  raw = await readRaw();
  drawn = await test.context.db.inOrganization(organizationId, (tx) =>
    tx.select().from(improvements).where(eq(improvements.organizationId, organizationId)),
  );
});

const within = (at: Date, days: number) => at.getTime() >= now - days * dayMs;
const sessionOf = (id: string | null) => raw.sessions.find((row) => row.id === id);
const ratingOf = (id: string) => raw.feedback.find(({ sessionId }) => sessionId === id)?.rating;
const firstAt = (id: string, kinds: readonly string[]) =>
  raw.timeline
    .filter(({ sessionId, kind }) => sessionId === id && kinds.includes(kind))
    .map(({ at }) => at.getTime())
    .sort((one, other) => one - other)[0];

type Counts = Record<string, { count: number; of: number | null }>;
const told = (kind: string): Counts =>
  Object.fromEntries(
    drawn
      .filter((row) => row.kind === kind)
      .map(({ subject, count, of }) => [subject, { count, of }]),
  );

/** How many of each group's members show it, where they are enough to be told. */
function counted<T>(
  all: readonly T[],
  groupOf: (one: T) => string,
  shows: (one: T) => boolean,
  { count, share }: { count: number; share: number },
): Counts {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(groupOf(one), [...(groups.get(groupOf(one)) ?? []), one]);
  return Object.fromEntries(
    [...groups].flatMap(([group, members]) => {
      const showing = members.filter(shows).length;
      const isTold = showing >= count && showing >= share * members.length;
      return isTold ? [[group, { count: showing, of: members.length }]] : [];
    }),
  );
}

describe('suggestions are what the raw rows say', () => {
  it('of low ratings', () => {
    const given = raw.feedback.filter(({ createdAt }) => within(createdAt, 90));
    const expected = counted(
      given,
      ({ sessionId }) => sessionOf(sessionId)?.departmentId ?? '',
      ({ rating }) => rating <= 2,
      { count: 3, share: 0.1 },
    );
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    expect(told('low_ratings')).toEqual(expected);
  });

  it('of corrections', () => {
    const moves = raw.corrections.filter(
      ({ createdAt, undoneAt, fromDepartmentId, toDepartmentId }) =>
        within(createdAt, 90) &&
        undoneAt === null &&
        fromDepartmentId !== null &&
        fromDepartmentId !== toDepartmentId,
    );
    const subjects = moves.map((one) => `${one.fromDepartmentId}>${one.toDepartmentId}`);
    const expected = Object.fromEntries(
      [...new Set(subjects)].map((subject) => [
        subject,
        { count: subjects.filter((one) => one === subject).length, of: null },
      ]),
    );
    expect(moves.length).toBeGreaterThan(3);
    expect(told('corrections')).toEqual(expected);
  });

  it('of deadlines', () => {
    const { settings } = past;
    const due = raw.sessions.filter(
      ({ id, openedAt, departmentId, status, closeReason, kind }) =>
        within(openedAt, 30) &&
        departmentId !== null &&
        status !== 'quarantined' &&
        closeReason !== 'rejected' &&
        (kind === 'appeal' || firstAt(id, ['escalated', 'picked', 'assigned']) !== undefined),
    );
    const missed = (row: (typeof due)[number]) => {
      const state = stateOf(row);
      const ended = row.closedAt?.getTime() ?? now;
      const replied = row.firstReplyAt?.getTime() ?? ended;
      return (
        replied > firstReplyDue(state, settings).getTime() ||
        ended > resolutionDue(state, settings).getTime()
      );
    };
    const expected = counted(due, ({ departmentId }) => departmentId ?? '', missed, {
      count: 5,
      share: 0.2,
    });
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    expect(told('deadlines')).toEqual(expected);
  });

  it('of documents', () => {
    const cited = raw.answers.filter(
      ({ createdAt, chunkIds }) => within(createdAt, 90) && chunkIds.length > 0,
    );
    const failed = ({ sessionId, createdAt }: (typeof cited)[number]) => {
      const escalatedAt = firstAt(sessionId ?? '', ['escalated']);
      const wasHandedOn = escalatedAt !== undefined && escalatedAt >= createdAt.getTime();
      return wasHandedOn || (ratingOf(sessionId ?? '') ?? 5) <= 2;
    };
    const documentOf = ({ chunkIds }: (typeof cited)[number]) =>
      passages.get(chunkIds[0] ?? '') ?? '';
    const expected = counted(cited, documentOf, failed, { count: 3, share: 0.2 });
    expect(cited.length).toBeGreaterThan(10);
    expect(told('document')).toEqual(expected);
  });

  it('and drawn again they are the same', async () => {
    await drawNow(test.context, past.organizationId);
    const again = await test.context.db.inOrganization(past.organizationId, (tx) =>
      tx.select().from(improvements).where(eq(improvements.organizationId, past.organizationId)),
    );
    const bare = (rows: typeof drawn) =>
      rows
        .map(({ updatedAt: _at, ...row }) => row)
        .sort((one, other) => one.id.localeCompare(other.id));
    expect(bare(again)).toEqual(bare(drawn));
  });
});
