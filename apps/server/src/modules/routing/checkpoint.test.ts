import { createBrain } from '@civicconnect/ai';
import { eq } from 'drizzle-orm';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Context } from '../../context.ts';
import { departments, learned, routerCheckpoints } from '../../db/schema/index.ts';
import { closeContext, openContext } from '../../open-context.ts';
import { warmUp } from '../../testing/brains.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { departmentNamed, homeOrganization, newStaff } from '../../testing/people.ts';
import { givenSession } from '../../testing/sessions.ts';
import { syncBrain } from './brain-sync.ts';
import { mostAfterCheckpoint } from './checkpoint.ts';
import { retire } from './retire.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let test: TestApp;
let other: Context;
let home: string;
let water: string;
let roads: string;
const opened: Context[] = [];

/** Another process on the same database. */
function anotherProcess(): Context {
  const context = openContext({
    config: test.context.config,
    log: pino({ level: 'silent' }),
    databaseUrl: test.databaseUrl,
    secret: test.context.secret,
    brain: createBrain(),
    connections: 2,
  });
  opened.push(context);
  return context;
}

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  home = await homeOrganization(test);
  water = await departmentNamed(test, 'Ichimlik suvi');
  roads = await departmentNamed(test, 'Yoʻl');
  other = anotherProcess();
  await Promise.all([warmUp(test), warmUp(test, other)]);
});
afterAll(() => Promise.all(opened.map(closeContext)));

const probes = [
  'Xonadonimiz oldidagi temir panjara qiyshayib qolgan',
  'Қишлоғимизда ичимлик суви йўқ, қувур ёрилган',
  'Дорога у школы вся в ямах, автобус не ходит',
];

async function answersOf(context: Context) {
  await syncBrain(context, home);
  const settings = { floor: 0, injectionBlock: 1, injectionIsolate: 1, contextChars: 2000 };
  const analyses = await Promise.all(
    probes.map((text) => context.brain.analyze({ organizationId: home, text, settings })),
  );
  return analyses.map(({ candidates, plausible }) => ({ candidates, plausible }));
}

const checkpointNow = async () =>
  test.context.db.inOrganization(home, async (tx) => {
    const [row] = await tx
      .select()
      .from(routerCheckpoints)
      .where(eq(routerCheckpoints.organizationId, home));
    return row?.revision ?? null;
  });

/** Corrects an appeal of the given text; gives the example's id. */
async function taught(text: string, departmentId: string) {
  const operator = await newStaff(test, { role: 'operator' });
  const elsewhere = departmentId === water ? roads : water;
  const { id } = await givenSession(test, { status: 'queued', departmentId: elsewhere }, { text });
  await operator.client.correct({
    params: { id },
    body: { departmentId, reason: 'Boshqa boʻlimning ishi' },
  });
  const [row] = await test.context.db.inOrganization(home, (tx) =>
    tx.select().from(learned).where(eq(learned.sessionId, id)),
  );
  if (!row) throw new Error('nothing was learned');
  return row.id;
}

describe('a process that starts now', () => {
  it('has the model of those that grew through corrections, undo and edits, to the last bit', async () => {
    const before = await answersOf(other);
    await taught('Temir panjara qiyshayib qoldi, bu qaysi idora ishi', roads);
    const gone = await taught('Panjara yonidagi quvur zanglagan', water);
    await answersOf(other);
    await test.context.db.inOrganization(home, (tx) =>
      retire(test.context, tx, home, gone, { reason: 'deleted', by: null }),
    );
    await test.context.db.inOrganization(home, (tx) =>
      tx
        .update(departments)
        .set({ description: { uz: 'Temir panjaralar va darvozalar.', ru: 'Ворота, ограды.' } })
        .where(eq(departments.id, roads)),
    );
    await taught('Darvoza va panjara boʻyalmagan', roads);
    const grown = await answersOf(test.context);
    expect(grown).not.toEqual(before);
    expect(await answersOf(other)).toEqual(grown);
    expect(await answersOf(anotherProcess())).toEqual(grown);
  });

  it('learns as a batch what stood there when the first model was made', async () => {
    const [newestSeed] = await test.context.db.inOrganization(home, (tx) =>
      tx.select().from(learned).where(eq(learned.source, 'seed')).limit(1),
    );
    expect(await checkpointNow()).toBeGreaterThanOrEqual(newestSeed?.revision ?? Infinity);
  });
});

it('the checkpoint moves on when much was taught after it, and every process follows', async () => {
  const before = await checkpointNow();
  await test.context.db.inOrganization(home, (tx) =>
    tx.insert(learned).values(
      Array.from({ length: mostAfterCheckpoint + 1 }, (_, at) => ({
        organizationId: home,
        id: test.context.newId(),
        text: `${at}-uy oldida panjara yoʻq, ${at % 7}-qator`,
        departmentId: at % 3 === 0 ? roads : water,
        source: 'confirmed' as const,
        createdAt: test.context.clock.now(),
      })),
    ),
  );
  const grown = await answersOf(test.context);
  await answersOf(other);
  await vi.waitFor(async () => expect(await checkpointNow()).toBeGreaterThan(before ?? 0));
  const fresh = await answersOf(anotherProcess());
  expect(fresh).not.toEqual(grown);
  // Both are made anew beside the answering ones; nobody is told, they notice at their next message.
  await vi.waitFor(async () => expect(await answersOf(test.context)).toEqual(fresh), 30_000);
  await vi.waitFor(async () => expect(await answersOf(other)).toEqual(fresh), 30_000);
});
