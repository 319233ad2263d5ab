import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { departmentNamed, newCitizen, newStaff } from '../../testing/people.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';
import { queuedAppeal } from '../../testing/sessions.ts';

const noWater =
  'Guliston mahallasi, Bobur koʻchasida uch kundan beri ichimlik suvi yoʻq. 40 ga yaqin xonadon suvsiz qoldi.';

let test: TestApp;
let water: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  water = await departmentNamed(test, 'Ichimlik suvi');
});

describe('refusals on the wire, each in the caller’s language', () => {
  it('says too short with the numbers, in Russian', async () => {
    const citizen = await newCitizen(test, { headers: { 'accept-language': 'ru' } });
    const problem = await refusal(citizen.client.openAppeal({ body: { text: '  Нет воды  ' } }));
    expect(problem).toMatchObject({
      status: 422,
      code: 'too_short',
      params: { length: 8, min: 20 },
    });
    expect(problem.detail).toMatch(/[а-я].*20/u);
  });

  it('names the existing appeal for a duplicate and for a locked one', async () => {
    const citizen = await newCitizen(test);
    const id = (await citizen.client.openAppeal({ body: { text: noWater } })).session.id;
    const duplicate = await refusal(citizen.client.openAppeal({ body: { text: `  ${noWater} ` } }));
    expect(duplicate).toMatchObject({ status: 409, code: 'duplicate', params: { sessionId: id } });
    const locked = await refusal(
      citizen.client.openAppeal({ body: { text: 'Yana bir masala: koʻchada chiroq yonmayapti.' } }),
    );
    expect(locked).toMatchObject({
      status: 423,
      code: 'session_locked',
      params: { sessionId: id },
    });
    expect(
      await codeOf(
        citizen.client.sendMessage({
          body: { sessionId: id, text: 'Salom', clientId: 'locked-01' },
        }),
      ),
    ).toBe('session_locked');
  });

  it('refuses what the table does not know, and changes nothing', async () => {
    const { id } = await queuedAppeal(test, water);
    const clerk = await newStaff(test, { departmentIds: [water] });
    expect(await codeOf(clerk.client.hold({ params: { id } }))).toBe('invalid_transition');
    const { session } = await clerk.client.getSession({ params: { id } });
    expect(session.status).toBe('queued');
  });

  it('lets only the one who picked write', async () => {
    const { id } = await queuedAppeal(test, water);
    const clerk = await newStaff(test, { departmentIds: [water] });
    expect(
      await codeOf(
        clerk.client.sendMessage({ body: { sessionId: id, text: 'Salom', clientId: 'nobody-01' } }),
      ),
    ).toBe('not_assigned');
  });

  it('gives the first answer again for a repeated clientId', async () => {
    const citizen = await newCitizen(test);
    const body = { text: noWater, clientId: 'repeat-0001' };
    const first = await citizen.client.openAppeal({ body });
    const again = await citizen.client.openAppeal({ body });
    expect(again.session.id).toBe(first.session.id);
    expect(again.message.id).toBe(first.message.id);
    const { items } = await citizen.client.listAppeals();
    expect(items).toHaveLength(1);
  });

  it('opens one appeal for twenty posts at once', async () => {
    const citizen = await newCitizen(test);
    const body = { text: noWater, clientId: 'burst-00001' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => citizen.client.openAppeal({ body })),
    );
    expect(new Set(answers.map(({ session }) => session.id)).size).toBe(1);
  });
});
