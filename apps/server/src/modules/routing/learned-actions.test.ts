import { createBrain } from '@civicconnect/ai';
import { and, eq } from 'drizzle-orm';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../context.ts';
import { learned } from '../../db/schema/index.ts';
import { closeContext, openContext } from '../../open-context.ts';
import { warmUp } from '../../testing/brains.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { givenExample } from '../../testing/lessons.ts';
import {
  departmentNamed,
  homeOrganization,
  newCitizen,
  newStaff,
  type Person,
} from '../../testing/people.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';
import { routeSession } from './jobs.ts';

let test: TestApp;
/** Another process on the same database, with a model of its own. */
let other: Context;
let home: string;
let operator: Person;
let water: string;
let roads: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  home = await homeOrganization(test);
  other = openContext({
    config: test.context.config,
    log: pino({ level: 'silent' }),
    databaseUrl: test.databaseUrl,
    secret: test.context.secret,
    brain: createBrain(),
    connections: 2,
  });
  operator = await newStaff(test, { role: 'operator', name: 'Nodira Qosimova' });
  water = await departmentNamed(test, 'Ichimlik suvi');
  roads = await departmentNamed(test, 'Yoʻl');
  await Promise.all([warmUp(test), warmUp(test, other)]);
});

afterAll(() => closeContext(other));

/** A matter that no department of the demo is known for. */
const strange = (n: number) =>
  `Xonadonimiz oldidagi qovurgʻali temir panjara qiyshayib qolgan, kimga aytsam boʻladi, ${n}-uy.`;
let asked = 0;

/** The department to which one of the processes routes the next appeal of the kind. */
async function nextGoesTo(context: Context) {
  const citizen = await newCitizen(test);
  asked += 1;
  const { session } = await citizen.client.openAppeal({ body: { text: strange(asked) } });
  await routeSession(context, { organizationId: home, sessionId: session.id }, 1);
  const routed = await citizen.client.getSession({ params: { id: session.id } });
  return { id: session.id, department: routed.session.department?.id ?? null };
}

/** The next appeal is corrected to a department that it did not go to. */
async function corrected() {
  const first = await nextGoesTo(test.context);
  const target = first.department === water ? roads : water;
  const params = { id: first.id };
  const body = { departmentId: target, reason: 'Panjara shu boʻlimniki' };
  const { learned: correction } = await operator.client.correct({ params, body });
  const { items } = await operator.client.listLearned({ query: { source: 'corrected' } });
  const example = items.find(({ session }) => session?.id === first.id);
  if (!example) throw new Error('the correction taught nothing');
  return { before: first.department, target, example, correction, params };
}

const processes = () => [test.context, other];

describe('a lesson that is taken out', () => {
  it('counts no more for the very next message of any process, until it is restored', async () => {
    const { before, target, example, params } = await corrected();
    for (const context of processes()) expect((await nextGoesTo(context)).department).toBe(target);

    const { example: out } = await operator.client.retireLearned({ params: { id: example.id } });
    expect(out).toMatchObject({
      id: example.id,
      retired: { reason: 'deleted', by: { id: operator.id, name: 'Nodira Qosimova' } },
    });
    for (const context of processes()) expect((await nextGoesTo(context)).department).toBe(before);
    const { items } = await operator.client.listLearned({ query: { state: 'retired' } });
    expect(items[0]?.id).toBe(example.id);
    // The session stays where people put it: only the lesson is gone.
    const { session } = await operator.client.getSession({ params });
    expect(session.department?.id).toBe(target);
    const { items: timeline } = await operator.client.timeline({ params });
    expect(timeline.map(({ kind }) => kind)).toContain('moved');

    const { example: back } = await operator.client.restoreLearned({ params: { id: example.id } });
    expect(back).toEqual({ ...example, retired: null });
    for (const context of processes()) expect((await nextGoesTo(context)).department).toBe(target);
    await operator.client.retireLearned({ params: { id: example.id } });
  }, 120_000);

  it('a second time stays as it was taken out first', async () => {
    const { id } = await givenExample(test, water);
    const { example: first } = await operator.client.retireLearned({ params: { id } });
    const colleague = await newStaff(test, { role: 'admin' });
    const { example: second } = await colleague.client.retireLearned({ params: { id } });
    expect(second).toEqual(first);
    await operator.client.restoreLearned({ params: { id } });
    const { example: again } = await operator.client.restoreLearned({ params: { id } });
    expect(again.retired).toBeNull();
  }, 60_000);

  it('moves its revision, by which the other processes follow', async () => {
    const { id } = await givenExample(test, water);
    const revision = async () => {
      const [row] = await test.context.db.inOrganization(home, (tx) =>
        tx
          .select({ revision: learned.revision })
          .from(learned)
          .where(and(eq(learned.organizationId, home), eq(learned.id, id))),
      );
      return row?.revision ?? 0;
    };
    const taught = await revision();
    await operator.client.retireLearned({ params: { id } });
    const retired = await revision();
    await operator.client.retireLearned({ params: { id } });
    expect(retired).toBeGreaterThan(taught);
    expect(await revision()).toBe(retired);
    await operator.client.restoreLearned({ params: { id } });
    expect(await revision()).toBeGreaterThan(retired);
  }, 60_000);
});

describe('what does not come back', () => {
  it('a lesson that its author undid', async () => {
    const { example, correction } = await corrected();
    await operator.client.undoCorrection({ params: { id: correction.id } });
    const { items } = await operator.client.listLearned({ query: { state: 'retired' } });
    expect(items[0]).toMatchObject({ id: example.id, retired: { reason: 'undone' } });
    const refused = await refusal(operator.client.restoreLearned({ params: { id: example.id } }));
    expect(refused.code).toBe('invalid_transition');
    expect(refused.detail).toMatch(/./);
  }, 60_000);

  it('a lesson about a session of which a later one says otherwise', async () => {
    const { example, target, params } = await corrected();
    await operator.client.retireLearned({ params: { id: example.id } });
    const elsewhere = target === water ? roads : water;
    const body = { departmentId: elsewhere, reason: 'Endi boshqa boʻlimniki' };
    await operator.client.correct({ params, body });
    const restore = operator.client.restoreLearned({ params: { id: example.id } });
    expect(await codeOf(restore)).toBe('invalid_transition');
  }, 60_000);

  it('while one that others contradicted may', async () => {
    const retired = { retiredAt: test.context.clock.now(), retiredReason: 'contradicted' as const };
    const { id } = await givenExample(test, water, retired);
    const { example } = await operator.client.restoreLearned({ params: { id } });
    expect(example.retired).toBeNull();
  }, 60_000);
});
