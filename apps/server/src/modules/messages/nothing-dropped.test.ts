import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { departmentNamed, newCitizen, newStaff } from '../../testing/people.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';
import { queuedAppeal } from '../../testing/sessions.ts';

let test: TestApp;
let water: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  water = await departmentNamed(test, 'Ichimlik suvi');
});

const text = 'Mahallamizda uch kundan beri ichimlik suvi yoʻq, yordam bering.';

describe('what cannot be kept is refused, never dropped in silence', () => {
  it('names an attachment that is no file of the sender', async () => {
    const citizen = await newCitizen(test);
    const attachments = [test.context.newId()];
    const opening = citizen.client.openAppeal({ body: { text, attachments } });
    expect(await refusal(opening)).toMatchObject({
      code: 'invalid_input',
      errors: [{ path: 'attachments.0' }],
    });
    expect((await citizen.client.listAppeals()).items).toEqual([]);

    const { id } = await queuedAppeal(test, water);
    const clerk = await newStaff(test, { departmentIds: [water] });
    await clerk.client.assign({ params: { id } });
    const body = { sessionId: id, text, clientId: 'with-a-file-01', attachments };
    expect(await refusal(clerk.client.sendMessage({ body }))).toMatchObject({
      code: 'invalid_input',
      errors: [{ path: 'attachments.0' }],
    });
    const { items } = await clerk.client.listMessages({ params: { sessionId: id } });
    expect(items).toHaveLength(1);
  });

  it('keeps what its citizen wrote to a locked appeal beside it, once, for staff to see', async () => {
    const { id, citizen } = await queuedAppeal(test, water);
    const clerk = await newStaff(test, { departmentIds: [water] });
    const add = (words: string) =>
      citizen.client.addAddition({
        params: { id },
        body: { text: words, clientId: 'an-addition-1' },
      });
    const [first, again] = [await add(text), await add(text)];
    expect(again.addition.id).toBe(first.addition.id);
    const { session } = await clerk.client.getSession({ params: { id } });
    expect(session.additions.map((addition) => addition.text)).toEqual([text]);
    expect(session.lastSeq).toBe(1);
    const empty = citizen.client.addAddition({ params: { id }, body: { text: '   ' } });
    expect(await refusal(empty)).toMatchObject({ errors: [{ path: 'text' }] });
    const foreign = citizen.client.addAddition({
      params: { id },
      body: { text: '', attachments: [test.context.newId()] },
    });
    expect(await refusal(foreign)).toMatchObject({ errors: [{ path: 'attachments.0' }] });
  });

  it('takes no addition from staff, who would speak for the citizen', async () => {
    const { id } = await queuedAppeal(test, water);
    const clerk = await newStaff(test, { departmentIds: [water] });
    expect(await codeOf(clerk.client.addAddition({ params: { id }, body: { text } }))).toBe(
      'invalid_transition',
    );
  });
});
