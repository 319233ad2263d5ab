import { createBrain } from '@civicconnect/ai';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../context.ts';
import { closeContext, openContext } from '../../open-context.ts';
import { warmUp } from '../../testing/brains.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { departmentNamed, homeOrganization, newCitizen, newStaff } from '../../testing/people.ts';
import { workOff } from '../../testing/queue.ts';
import { routeSession } from './jobs.ts';

let test: TestApp;
/** Another process on the same database, with a model of its own. */
let other: Context;
let home: string;

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
  await Promise.all([warmUp(test), warmUp(test, other)]);
});

afterAll(() => closeContext(other));

const strange = (n: number) =>
  `Xonadonimiz oldidagi qovurgʻali temir panjara qiyshayib qolgan, kimga aytsam boʻladi, ${n}-uy.`;

/** Opens an appeal and lets one of the two processes route it. */
async function routedBy(context: Context, text: string) {
  const citizen = await newCitizen(test);
  const { session } = await citizen.client.openAppeal({ body: { text } });
  const params = { id: session.id };
  await routeSession(context, { organizationId: home, sessionId: session.id }, 1);
  const routed = await citizen.client.getSession({ params });
  return { id: session.id, department: routed.session.department?.id ?? null };
}

describe('two processes on one database', () => {
  it('learn what either was taught at their next message, and forget what was taken back', async () => {
    const operator = await newStaff(test, { role: 'operator' });
    const candidates = [
      await departmentNamed(test, 'Ichimlik suvi'),
      await departmentNamed(test, 'Yoʻl'),
    ];
    const first = await routedBy(other, strange(1));
    const target = candidates.find((id) => id !== first.department) ?? '';
    // The second process has loaded its model by now, and has not been told anything since.
    const moved = await operator.client.correct({
      params: { id: first.id },
      body: { departmentId: target, reason: 'Panjara shu boʻlimniki' },
    });
    expect((await routedBy(other, strange(2))).department).toBe(target);
    expect((await routedBy(test.context, strange(3))).department).toBe(target);

    await operator.client.undoCorrection({ params: { id: moved.learned.id } });
    expect((await routedBy(other, strange(4))).department).toBe(first.department);
    expect((await routedBy(test.context, strange(5))).department).toBe(first.department);
    await workOff(test);
  }, 60_000);
});
