import { createBrain } from '@civicconnect/ai';
import { eq } from 'drizzle-orm';
import pino from 'pino';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Context } from '../../context.ts';
import { organizations } from '../../db/schema/index.ts';
import { closeContext, openContext } from '../../open-context.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { homeOrganization, newOrganization } from '../../testing/people.ts';
import { ready } from '../assistant/ready.ts';
import { heldBrains, syncBrain } from '../routing/brain-sync.ts';
import { sweepErasures } from './erase.ts';
import { followGone, type GoneFollower } from './gone.ts';

let test: TestApp;
let other: Context;
let home: string;
let followers: GoneFollower[];

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  home = await homeOrganization(test);
  other = openContext({
    config: test.context.config,
    log: pino({ level: 'silent' }),
    databaseUrl: test.databaseUrl,
    secret: test.context.secret,
    brain: createBrain(),
    connections: 3,
  });
  followers = [test.context, other].map(followGone);
  await Promise.all(followers.map((follower) => follower.ready));
});

afterAll(async () => {
  await Promise.all(followers.map((follower) => follower.stop()));
  await closeContext(other);
});

/** What a process holds of an organization. */
const heldBy = async (context: Context, id: string) => [
  await context.brain.isLoaded(id),
  await context.knowledge.isLoaded(id),
  heldBrains(context).includes(id),
];

const nothing = [false, false, false];

async function heldByBoth() {
  const { id } = await newOrganization(test);
  for (const context of [test.context, other]) {
    for (const one of [id, home]) {
      await syncBrain(context, one);
      await ready(context, one);
      expect(await heldBy(context, one)).toEqual([true, true, true]);
    }
  }
  return id;
}

async function erase(id: string) {
  const eraseAfter = new Date(test.context.clock.now().getTime() - 1000);
  await test.context.db.onPlatform((tx) =>
    tx
      .update(organizations)
      .set({ suspendedAt: eraseAfter, eraseAfter })
      .where(eq(organizations.id, id)),
  );
  expect(await sweepErasures(test.context)).toBe(1);
}

it('an organization that one process erases leaves the memory of every process, and no other does', async () => {
  const id = await heldByBoth();
  await erase(id);
  for (const context of [test.context, other]) {
    await vi.waitFor(async () => expect(await heldBy(context, id)).toEqual(nothing), 10_000);
    expect(await heldBy(context, home)).toEqual([true, true, true]);
  }
}, 60_000);

it('also that of one whose connection was lost meanwhile', async () => {
  const id = await heldByBoth();
  const { rows } = await test.context.db.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query = 'listen civic_gone'`,
  );
  expect(rows).toHaveLength(2);
  await erase(id);
  for (const context of [test.context, other]) {
    await vi.waitFor(async () => expect(await heldBy(context, id)).toEqual(nothing), 15_000);
  }
}, 60_000);
