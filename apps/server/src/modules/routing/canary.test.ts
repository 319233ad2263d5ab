import { and, eq, inArray, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { canaryRuns, learned } from '../../db/schema/index.ts';
import { heldOut } from '../../demo/narpay/heldout.ts';
import { narpay } from '../../demo/narpay/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { givenExample } from '../../testing/lessons.ts';
import { demoDesk } from '../../testing/office.ts';
import { newOrganization, type Person } from '../../testing/people.ts';
import { givenSession } from '../../testing/sessions.ts';
import { runCanary } from './canary.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

let test: TestApp;
let home: string;
let water: string;
let roads: string;
let transport: string;
let operator: Person;
let admin: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  ({ home, water, roads, transport, operator, admin } = await demoDesk(test));
});

const messages = heldOut.filter(({ department }) => department !== null);
const alerts = async () => (await admin.client.routerAlerts({})).items;
const runs = () =>
  test.context.db.inOrganization(home, (tx) =>
    tx.select().from(canaryRuns).where(eq(canaryRuns.organizationId, home)),
  );
const measure = () => runCanary(test.context, { organizationId: home });
/** An example that staff taught, of a session of its own. */
async function confirmed(text: string, departmentId: string) {
  const { id: sessionId } = await givenSession(test, { status: 'queued', departmentId });
  const taughtBy = operator.id;
  const { id } = await givenExample(test, departmentId, {
    text,
    source: 'confirmed',
    sessionId,
    taughtBy,
  });
  return id;
}
const keys = { water: () => water, roads: () => roads, transport: () => transport } as const;

const isLesson = ne(learned.source, 'seed');
const takeBack = (which: SQL | undefined) =>
  test.context.db.inOrganization(home, (tx) =>
    tx
      .update(learned)
      .set({
        retiredAt: test.context.clock.now(),
        retiredReason: 'deleted',
        revision: sql`nextval('learned_revision')`,
      })
      .where(and(eq(learned.organizationId, home), which)),
  );

beforeEach(() => takeBack(isLesson));

it('is quiet after ordinary lessons', async () => {
  for (const [key, of] of Object.entries(keys)) {
    for (const { text } of messages.filter(({ department }) => department === key).slice(0, 5)) {
      await confirmed(text, of());
    }
  }
  await measure();
  const [run] = await runs();
  expect(run).toMatchObject({ isAlert: false, suspects: [] });
  expect(run?.size).toBeGreaterThan(150);
  expect(run?.before).toBeGreaterThan(0.5);
  expect(await alerts()).toEqual([]);
});

it('begins with what an office without examples was taught first', async () => {
  const { id, departmentId } = await newOrganization(test);
  const teach = (text: string) =>
    test.context.db.inOrganization(id, (tx) =>
      tx.insert(learned).values({
        organizationId: id,
        id: test.context.newId(),
        text,
        departmentId,
        source: 'confirmed',
        createdAt: test.context.clock.now(),
      }),
    );
  const sizes = async () => {
    await runCanary(test.context, { organizationId: id });
    const done = await test.context.db.inOrganization(id, (tx) =>
      tx
        .select()
        .from(canaryRuns)
        .where(eq(canaryRuns.organizationId, id))
        .orderBy(canaryRuns.createdAt, canaryRuns.id),
    );
    return done.map(({ size, isAlert }) => [size, isAlert]);
  };
  for (let at = 0; at < 25; at += 1) await teach(`Quvurdan suv oqyapti, ${at}-uy`);
  expect(await sizes()).toEqual([[0, false]]);
  await teach('Kranda suv yoʻq, quvur quruq');
  expect(await sizes()).toEqual([
    [0, false],
    [25, false],
  ]);
});

it('is alarmed by ten wrong confirmations, names them, and reverts nothing', async () => {
  const aboutWater = narpay.examples.water.filter(({ language }) => language === 'uz-Latn');
  const wrong: string[] = [];
  for (const { text } of aboutWater.slice(20, 30)) {
    wrong.push(await confirmed(`Assalomu alaykum. ${text} Iltimos, yordam bering.`, transport));
  }
  const right = await confirmed(
    messages.find(({ department }) => department === 'roads')?.text ?? '',
    roads,
  );
  await measure();
  const [alert, ...others] = await alerts();
  expect(others).toEqual([]);
  expect(alert?.after).toBeLessThan(alert?.before ?? 0);
  const named = alert?.suspects.map(({ id }) => id) ?? [];
  expect(named.filter((id) => wrong.includes(id)).length).toBeGreaterThanOrEqual(6);
  expect(named).not.toContain(right);
  const reverted = await test.context.db.inOrganization(home, (tx) =>
    tx.$count(learned, and(inArray(learned.id, wrong), isNotNull(learned.retiredAt))),
  );
  expect(reverted).toBe(0);

  await takeBack(isLesson);
  await measure();
  expect(await alerts()).toEqual([]);
});
