import { choosing, refusing, type StandIn, startOpenAiStandIn } from '@civicconnect/ai/stand-ins';
import type { AiPatch, Replay } from '@civicconnect/contract';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { aiCalls, organizations, sessions } from '../../../db/schema/index.ts';
import { warmUp } from '../../../testing/brains.ts';
import { createTestApp, type TestApp } from '../../../testing/create-test-app.ts';
import {
  departmentNamed,
  homeOrganization,
  newStaff,
  type Person,
} from '../../../testing/people.ts';
import { workOff } from '../../../testing/queue.ts';
import { givenSession } from '../../../testing/sessions.ts';

const texts = [
  'Guliston mahallasida uch kundan beri ichimlik suvi yoʻq, telefonim +998 90 123 45 67.',
  'Bobur koʻchasida quvur yorilgan, suv oqib yotibdi, tezroq kelinglar.',
  'В нашем доме третий день нет питьевой воды, помогите пожалуйста.',
];

let openai: StandIn;
let test: TestApp;
let home: string;
let admin: Person;

beforeAll(async () => {
  openai = await startOpenAiStandIn();
  test = await createTestApp({
    worker: false,
    env: {
      OPENAI_API_KEY: 'o-key',
      OPENAI_BASE_URL: openai.url,
      AI_MODEL: 'gpt-4.1-mini',
      AI_EMBEDDING_MODEL: 'none',
    },
    modelBudgets: { decide: { wholeMs: 1500, attemptMs: 700 } },
  });
  home = await homeOrganization(test);
  admin = await newStaff(test, { role: 'admin' });
  await Promise.all([warmUp(test), test.context.models.prepare()]);
  const water = await departmentNamed(test, 'Ichimlik suvi');
  for (const text of texts) {
    const { id } = await givenSession(test, { status: 'queued', departmentId: water }, { text });
    await test.context.db.inOrganization(home, (tx) =>
      tx.update(sessions).set({ channel: 'telegram' }).where(eq(sessions.id, id)),
    );
  }
});
afterAll(() => openai.close());

beforeEach(async () => {
  // Whatever broke in a test before is whole again.
  test.context.clock.setOffsetSeconds(test.context.clock.offsetSeconds() + 3600);
  openai.asked.length = 0;
  await test.context.models.ledger.settled();
  await test.context.db.inOrganization(home, (tx) => tx.delete(aiCalls));
  await admin.renew();
});

const sample = { channel: 'telegram' } as const;

async function replayed(settings: AiPatch): Promise<Replay> {
  await admin.client.startReplay({ body: { settings, sample } });
  await workOff(test);
  const { replay } = await admin.client.lastReplay();
  if (!replay) throw new Error('no replay');
  return replay;
}

async function ledger() {
  await test.context.models.ledger.settled();
  return test.context.db.inOrganization(home, (tx) =>
    tx.select().from(aiCalls).orderBy(aiCalls.id),
  );
}

it('asks once what both settings would ask, on the playground’s account, masked', async () => {
  openai.always(choosing('suv'));
  const replay = await replayed({ ask: 'always', floor: 0.5 });
  expect(replay).toMatchObject({ state: 'done', done: 3, after: { calls: 3, unanswered: 0 } });
  expect(replay.before.calls).toBeLessThanOrEqual(3);
  const rows = await ledger();
  expect(rows.map(({ purpose, outcome }) => `${purpose} ${outcome}`)).toEqual(
    texts.map(() => 'playground ok'),
  );
  expect(openai.asked).toHaveLength(3);
  expect(JSON.stringify(openai.asked)).not.toContain('123 45 67');
  const cost = rows.reduce((sum, { costMicros }) => sum + (costMicros ?? 0), 0);
  expect(replay).toMatchObject({ spentMicros: cost, after: { costMicros: cost } });
  expect(await test.context.models.ledger.spentToday(home)).toBe(cost);
});

it('hears each model where the models differ', async () => {
  openai.always(choosing('suv'));
  await setStored({ ask: 'always' });
  const replay = await replayed({ model: 'gpt-4.1-nano' });
  await setStored({ ask: 'unsure' });
  expect(replay).toMatchObject({ before: { calls: 3 }, after: { calls: 3 } });
  const rows = await ledger();
  expect(new Set(rows.map(({ model }) => model))).toEqual(
    new Set(['gpt-4.1-mini', 'gpt-4.1-nano']),
  );
  expect(rows).toHaveLength(6);
});

it('says which messages no provider answered, and goes on with the local models', async () => {
  openai.always(refusing(500));
  openai.next(choosing('suv'));
  const replay = await replayed({ ask: 'always' });
  expect(replay).toMatchObject({ state: 'done', done: 3, after: { unanswered: 2 } });
  const { items } = await admin.client.replayedMessages({
    params: { id: replay.id },
    query: { show: 'all' },
  });
  expect(items.map(({ after }) => [after.provider, after.unanswered])).toEqual([
    ['openai', false],
    ['local', true],
    ['local', true],
  ]);
});

it('spends no more than the cap that holds, whatever cap is tried', async () => {
  openai.always(choosing('suv'));
  await setStored({ dailyCap: 0 });
  const replay = await replayed({ ask: 'always', dailyCap: 1000 });
  await setStored({ dailyCap: 5 });
  expect(openai.asked).toHaveLength(0);
  expect(replay).toMatchObject({ after: { calls: 0, unanswered: 3 }, spentMicros: 0 });
});

it('says beforehand about how many calls, and what they would cost', async () => {
  const estimate = await admin.client.estimateReplay({
    body: { settings: { ask: 'always', model: 'gpt-4.1-nano' }, sample },
  });
  expect(estimate).toMatchObject({ messages: 3, asksProviders: true, calls: 6 });
  expect(estimate.costMicros).toBeGreaterThan(0);
  expect(estimate.leftMicros).toBe(5_000_000);
  const shared = await admin.client.estimateReplay({ body: { settings: { floor: 0.5 }, sample } });
  expect(shared.calls).toBe(3);
  const unpriced = await admin.client.estimateReplay({
    body: { settings: { model: 'somebodys-own-model' }, sample },
  });
  expect(unpriced.costMicros).toBeNull();
});

async function setStored(ai: AiPatch): Promise<void> {
  await test.context.db.inOrganization(home, async (tx) => {
    const [row] = await tx.select().from(organizations).where(eq(organizations.id, home));
    if (!row) throw new Error('no home');
    const settings = { ...row.settings, ai: { ...row.settings.ai, ...ai } };
    await tx.update(organizations).set({ settings }).where(eq(organizations.id, home));
  });
}
