import { beforeAll, describe, expect, it } from 'vitest';
import { limits } from '../../http/limits.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newOffice, type Office } from '../../testing/office.ts';
import { newCitizen, newStaff, type Person } from '../../testing/people.ts';
import { codeOf } from '../../testing/refusal.ts';
import { givenSession } from '../../testing/sessions.ts';

let test: TestApp;
let office: Office;
let agent: Person;
let operator: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false, realLimits: true });
  office = await newOffice(test);
  const organizationId = office.id;
  const departmentIds = [office.water];
  agent = await newStaff(test, { organizationId, departmentIds, name: 'Nodira Qosimova' });
  operator = await newStaff(test, { role: 'operator', organizationId });
});

const text = 'Suv hisoblagichi toʻrt yilda bir marta tekshiriladi.';
const told = async (person: Person, query = {}) =>
  (await person.client.listNotifications({ query })).items.filter(
    ({ kind }) => kind === 'suggested',
  );
const texts = async (person: Person) => (await told(person)).map(({ params }) => params.text);

function sessionIn(departmentId: string) {
  const state = { status: 'active', departmentId } as const;
  return givenSession(test, state, { organizationId: office.id });
}

describe('a suggestion', () => {
  it('reaches who may edit, with its author, and nobody else', async () => {
    const organizationId = office.id;
    const mate = await newStaff(test, { organizationId, departmentIds: [office.water] });
    const admin = await newStaff(test, { role: 'admin', organizationId });
    const elsewhere = await newStaff(test, {
      role: 'admin',
      organizationId: (await newOffice(test)).id,
    });
    const session = await sessionIn(office.water);
    const body = { about: 'faq', text: `  ${text} `, sessionId: session.id } as const;
    expect(await agent.client.suggestKnowledge({ body })).toEqual({ told: 3 });
    for (const person of [operator, admin, office.admin]) {
      expect(await told(person)).toMatchObject([
        {
          session: { id: session.id },
          params: { by: 'Nodira Qosimova', about: 'faq', text },
        },
      ]);
    }
    for (const person of [agent, mate, elsewhere]) expect(await told(person)).toEqual([]);
  });

  it('is read by its own id, and by nobody whose it is not', async () => {
    await agent.client.suggestKnowledge({
      body: { about: 'document', text: 'Yangi tarif jadvali' },
    });
    const [one] = await told(operator);
    expect(await told(operator, { id: one?.id })).toEqual([one]);
    expect(await told(agent, { id: one?.id })).toEqual([]);
  });

  it('sent again is one, until it is read', async () => {
    const body = { about: 'quick_reply', text: 'Arizangiz qabul qilindi, rahmat.' } as const;
    await agent.client.suggestKnowledge({ body });
    await agent.client.suggestKnowledge({ body });
    const mine = async () => (await texts(operator)).filter((one) => one === body.text);
    expect(await mine()).toHaveLength(1);
    await agent.client.suggestKnowledge({ body: { ...body, about: 'faq' } });
    expect(await mine()).toHaveLength(2);
    await operator.client.readNotifications({ body: { all: true } });
    await agent.client.suggestKnowledge({ body });
    expect(await mine()).toHaveLength(3);
  });

  it('with the key of an earlier one is that one', async () => {
    const suggest = async () => {
      const response = await fetch(`${test.url}/api/suggestions`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${agent.token}`,
          'content-type': 'application/json',
          'idempotency-key': 'suggested-once',
        },
        body: JSON.stringify({ about: 'faq', text: 'Bir marta taklif qilingan matn' }),
      });
      return [response.status, await response.json()];
    };
    const first = await suggest();
    await operator.client.readNotifications({ body: { all: true } });
    expect(await suggest()).toEqual(first);
    const same = (await texts(operator)).filter((one) => one === 'Bir marta taklif qilingan matn');
    expect(same).toHaveLength(1);
  });

  it('is not dealt with by opening the session in which it came up', async () => {
    const { id: sessionId } = await sessionIn(office.water);
    const body = { about: 'faq', text: 'Sessiyada tugʻilgan savol', sessionId } as const;
    await agent.client.suggestKnowledge({ body });
    await operator.client.readNotifications({ body: { sessionId } });
    const still = { session: { id: sessionId }, readAt: null };
    expect((await told(operator))[0]).toMatchObject(still);
    await agent.client.suggestKnowledge({ body });
    expect((await told(operator))[0]).toMatchObject(still);
  });

  it('names no session that its author may not read, and no citizen makes one', async () => {
    const { id: sessionId } = await sessionIn(office.roads);
    const body = { about: 'faq', text, sessionId } as const;
    expect(await codeOf(agent.client.suggestKnowledge({ body }))).toBe('not_found');
    const citizen = await newCitizen(test, { organizationId: office.id });
    const own = { about: 'faq', text } as const;
    expect(await codeOf(citizen.client.suggestKnowledge({ body: own }))).toBe('forbidden');
  });

  it('has five characters at least and 4,000 at most', async () => {
    for (const words of ['  abcd  ', 'a'.repeat(4001)]) {
      const body = { about: 'faq', text: words } as const;
      expect(await codeOf(agent.client.suggestKnowledge({ body }))).toBe('invalid_input');
    }
  });

  it('is made so often an hour and no more', async () => {
    const organizationId = office.id;
    const busy = await newStaff(test, { organizationId });
    const suggest = (n: number) =>
      busy.client.suggestKnowledge({ body: { about: 'faq', text: `Taklif ${n}` } });
    for (let n = 0; n < limits.suggestionsPerStaff.points; n += 1) await suggest(n);
    expect(await codeOf(suggest(99))).toBe('rate_limited');
  });
});
