import { Settings } from '@civicconnect/contract';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { organizations } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { anotherProcess, newOffice } from '../../testing/office.ts';
import { homeOrganization, newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { refusal } from '../../testing/refusal.ts';

let test: TestApp;
let home: string;
let admin: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  home = await homeOrganization(test);
  admin = await newStaff(test, { role: 'admin' });
});

const defaults = Settings.parse({}).ai;
const read = async (person = admin) => (await person.client.settings()).settings;
const patch = (body: object, person = admin) =>
  person.client.updateSettings({ body: body as never });

beforeEach(() => patch({ ai: defaults }));

describe('settings', () => {
  it('change where they are named, and nowhere else', async () => {
    const before = await read();
    const { settings } = await patch({ ai: { ask: 'always', dailyCap: 12.5 } });
    expect(settings).toEqual({ ...before, ai: { ...before.ai, ask: 'always', dailyCap: 12.5 } });
    expect(await read()).toEqual(settings);
    expect((await patch({})).settings).toEqual(settings);
    expect((await patch({ ai: {} })).settings).toEqual(settings);
    expect((await patch({ ai: { model: 'gpt-5' } })).settings.ai.model).toBe('gpt-5');
    expect((await patch({ ai: { model: null } })).settings.ai.model).toBeNull();
  });

  it('changed by many at once are all kept', async () => {
    const wanted = {
      floor: 0.4,
      injectionBlock: 0.95,
      injectionIsolate: 0.5,
      contextChars: 3000,
      temperature: 0.3,
      maxTokens: 600,
      maskPersonalData: false,
      model: 'a-model',
      ask: 'always',
      dailyCap: 7,
    };
    await Promise.all(
      Object.entries(wanted).map(([key, value]) => patch({ ai: { [key]: value } })),
    );
    expect((await read()).ai).toEqual(wanted);
  });

  it('of one organization are not another’s', async () => {
    const foreign = await newOrganization(test);
    const other = await newStaff(test, { role: 'admin', organizationId: foreign.id });
    await patch({ ai: { floor: 0.9 } }, other);
    expect((await read()).ai.floor).toBe(defaults.floor);
    expect((await read(other)).ai.floor).toBe(0.9);
  });

  it('that an earlier version stored are read with what came later', async () => {
    await test.context.db.onPlatform((tx) =>
      tx
        .update(organizations)
        .set({ settings: sql`${organizations.settings} #- '{ai,dailyCap}' #- '{ai,ask}'` })
        .where(eq(organizations.id, home)),
    );
    expect((await read()).ai).toEqual(defaults);
    const { settings } = await patch({ ai: { floor: 0.5 } });
    expect(settings.ai).toEqual({ ...defaults, floor: 0.5 });
  });

  it('count for the very next message, in every process', async () => {
    const office = await newOffice(test);
    const other = anotherProcess(test);
    const set = (floor: number) => patch({ ai: { floor } }, office.admin);
    const text = 'Mahallamizda uch kundan beri ichimlik suvi yoʻq, quvur yorilgan.';
    for (const [floor, status] of [
      [0.35, 'queued'],
      [1, 'triage'],
      [0.35, 'queued'],
    ] as const) {
      await set(floor);
      for (const context of [other, test.context]) {
        expect((await office.send(context, text)).status).toBe(status);
      }
    }
  });
});

describe('what is wrong with a setting', () => {
  const wrong: [string, object, string[]][] = [
    ['one that there is not', { ai: { flor: 0.4 } }, ['ai.flor unknown_field']],
    [
      'groups that there are not',
      { brain: {}, pickUp: 'button' },
      ['brain unknown_field', 'pickUp unknown_field'],
    ],
    [
      'out of bounds',
      { ai: { floor: 1.5, maxTokens: 10 } },
      ['ai.floor too_big', 'ai.maxTokens too_small'],
    ],
    ['of another type', { ai: { maskPersonalData: 'yes' } }, ['ai.maskPersonalData type']],
    ['no such choice', { ai: { ask: 'never' } }, ['ai.ask other']],
    [
      'isolating later than blocking',
      { ai: { injectionIsolate: 0.95 } },
      ['ai.injectionIsolate too_big'],
    ],
    [
      'blocking sooner than isolating',
      { ai: { injectionBlock: 0.5 } },
      ['ai.injectionBlock too_small'],
    ],
    [
      'both the wrong way round',
      { ai: { injectionBlock: 0.3, injectionIsolate: 0.4 } },
      ['ai.injectionIsolate too_big'],
    ],
  ];
  it.each(wrong)('%s: is named, and nothing changes', async (_what, body, named) => {
    const before = await read();
    const sentences = new Set<string>();
    for (const language of ['uz', 'ru', 'en', 'fa']) {
      const headers = { 'accept-language': language };
      const person = await newStaff(test, { role: 'admin', headers });
      const { code, errors } = await refusal(patch(body, person));
      expect(code).toBe('invalid_input');
      expect(errors?.map((error) => `${error.path} ${error.code}`)).toEqual(named);
      for (const { message } of errors ?? []) sentences.add(message);
    }
    expect(sentences.size).toBeGreaterThanOrEqual(4);
    expect(await read()).toEqual(before);
  });

  it('may be moved together', async () => {
    const { settings } = await patch({ ai: { injectionBlock: 0.5, injectionIsolate: 0.5 } });
    expect(settings.ai).toMatchObject({ injectionBlock: 0.5, injectionIsolate: 0.5 });
  });
});
