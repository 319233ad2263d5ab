import { type StandIn, saying, startOpenAiStandIn } from '@civicconnect/ai/stand-ins';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { warmUp } from '../../testing/brains.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { departmentNamed, newStaff, type Person } from '../../testing/people.ts';
import { workOff } from '../../testing/queue.ts';
import { queuedAppeal } from '../../testing/sessions.ts';

let test: TestApp;
let clerk: Person;
let water: string;
let sent = 0;

async function house(on: TestApp) {
  test = on;
  water = await departmentNamed(test, 'Ichimlik suvi');
  clerk = await newStaff(test, { departmentIds: [water] });
  await warmUp(test);
}

const say = (by: Person, sessionId: string, text: string) => {
  sent += 1;
  return by.client.sendMessage({ body: { sessionId, text, clientId: `summary-${sent}` } });
};

/** An appeal that was answered, argued about and closed. */
async function closed() {
  const { id, citizen } = await queuedAppeal(test, water);
  const params = { id };
  await clerk.client.assign({ params });
  await clerk.client.confirmRouting({ params });
  await say(clerk, id, 'Brigada ertaga soat oʻnda boradi.');
  await say(citizen, id, 'Bu qanaqa masxara?! Uch kun boʻldi, jonimga tegdingiz!');
  await say(clerk, id, 'Suv quvuri taʼmirlandi, suv berildi.');
  await say(citizen, id, 'Katta rahmat, suv keldi, sizdan juda minnatdorman!');
  // What was taught asks for vectors: a reply that waits is for the summary alone.
  await workOff(test);
  await clerk.client.close({ params, body: {} });
  return { params, citizen };
}

const summaryFor = async (person: Person, params: { id: string }) =>
  (await person.client.getFeedback({ params })).summary;

describe('what a closed session was about', () => {
  beforeAll(async () => house(await createTestApp({ worker: false })));

  it('is told to staff in its own sentences, with how the mood went, and never to its citizen', async () => {
    const { params, citizen } = await closed();
    expect(await summaryFor(clerk, params)).toBeNull();
    await workOff(test);
    const summary = await summaryFor(clerk, params);
    const { items } = await clerk.client.listMessages({ params: { sessionId: params.id } });
    const texts = items.map(({ text }) => text).join('\n');
    expect(summary).toMatchObject({ text: null, provider: null });
    expect(texts).toContain(summary?.matter ?? 'nothing');
    expect(summary?.answer).toBe('Suv quvuri taʼmirlandi, suv berildi.');
    const moods = summary?.arc.map(({ emotion }) => emotion) ?? [];
    expect(moods).toContain('angry');
    expect(moods.at(-1)).toBe('grateful');
    expect(await summaryFor(citizen, params)).toBeNull();
  });

  it('is not looked for in an open one', async () => {
    const { id } = await queuedAppeal(test, water);
    await workOff(test);
    expect(await summaryFor(clerk, { id })).toBeNull();
  });
});

describe('with a provider', () => {
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await startOpenAiStandIn();
    const env = { OPENAI_API_KEY: 'a-key', OPENAI_BASE_URL: standIn.url };
    await house(await createTestApp({ worker: false, env }));
  });
  afterAll(() => standIn.close());

  const words = 'Fuqaro suv yoʻqligidan norozi edi. Quvur taʼmirlandi va suv berildi.';

  it('it is written, and written anew once the citizen has rated it', async () => {
    const { params, citizen } = await closed();
    standIn.next(saying({ summary: words }));
    await workOff(test);
    expect(await summaryFor(clerk, params)).toMatchObject({ text: words, provider: 'openai' });
    const anew = `${words} Fuqaro 5 baho berdi.`;
    standIn.next(saying({ summary: anew }));
    await citizen.client.giveFeedback({ params, body: { rating: 5 } });
    await workOff(test);
    expect(await summaryFor(clerk, params)).toMatchObject({ text: anew });
  });

  it('that lies, its own sentences stand alone', async () => {
    const { params } = await closed();
    standIn.next(saying({ summary: 'Fuqaroga 990 ming soʻm qaytarildi.' }));
    await workOff(test);
    expect(await summaryFor(clerk, params)).toMatchObject({
      text: null,
      answer: 'Suv quvuri taʼmirlandi, suv berildi.',
    });
  });
});
