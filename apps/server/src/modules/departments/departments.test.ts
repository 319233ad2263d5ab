import { createBrain } from '@civicconnect/ai';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../context.ts';
import { closeContext, openContext } from '../../open-context.ts';
import { warmUp } from '../../testing/brains.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import {
  departmentNamed,
  homeOrganization,
  newCitizen,
  newStaff,
  type Person,
} from '../../testing/people.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';
import { routeSession } from '../routing/jobs.ts';

let test: TestApp;
/** Another process on the same database, with a model of its own. */
let other: Context;
let home: string;
let admin: Person;
let water: string;

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
  admin = await newStaff(test, { role: 'admin', name: 'Dilfuza Ergasheva' });
  water = await departmentNamed(test, 'Ichimlik suvi');
  await Promise.all([warmUp(test), warmUp(test, other)]);
});

afterAll(() => closeContext(other));

/** The department to which a process routes an appeal with these words, by the name people see. */
async function goesTo(context: Context, text: string): Promise<string | null> {
  const citizen = await newCitizen(test);
  const { session } = await citizen.client.openAppeal({ body: { text } });
  await routeSession(context, { organizationId: home, sessionId: session.id }, 1);
  const routed = await citizen.client.getSession({ params: { id: session.id } });
  return routed.session.department?.name ?? null;
}

const pottery = {
  name: { uz: 'Hunarmandchilik boʻlimi', ru: 'Отдел ремёсел' },
  description: {
    uz: 'Hunarmandlar va kulollar: kulolchilik ustaxonasi, sopol buyumlar, xumdon, loy, zardoʻzlik, gilam toʻqish, misgarlik, hunarmandlarni roʻyxatga olish va ularga imtiyozlar.',
    ru: 'Ремесленники и гончары: гончарная мастерская, керамика, печи для обжига, ковроткачество, регистрация ремесленников и льготы для них.',
  },
};
const kiln = [
  'Kulolchilik ustaxonasi ochmoqchiman, xumdon va sopol loyi uchun kimdan ruxsat olaman?',
  'Kulolman, sopol buyumlar ustaxonasi uchun hunarmandlar roʻyxatiga qanday kiraman?',
  'Мен кулолман, сопол буюмлар ва хумдон учун ҳунармандлар рўйхатига киргим келади.',
  'Я гончар, хочу открыть гончарную мастерскую и получить льготы для ремесленников.',
] as const;

describe('a department', () => {
  it('that is added gets the very next message, in every process', async () => {
    const { items: before } = await admin.client.departments();
    const { department } = await admin.client.createDepartment({ body: pottery });
    expect(department).toMatchObject({ ...pottery, icon: null, active: true });
    expect(department.order).toBe(Math.max(...before.map(({ order }) => order)) + 1);
    const { items } = await admin.client.departments();
    expect(items.at(-1)).toEqual(department);
    expect(await goesTo(test.context, kiln[0])).toBe(pottery.name.uz);
    expect(await goesTo(other, kiln[1])).toBe(pottery.name.uz);
    expect(await goesTo(other, kiln[2])).toBe(pottery.name.uz);
    expect(await goesTo(test.context, kiln[3])).toBe(pottery.name.uz);

    const params = { id: department.id };
    await admin.client.updateDepartment({ params, body: { active: false } });
    for (const context of [test.context, other]) {
      expect(await goesTo(context, kiln[0])).not.toBe(pottery.name.uz);
    }
    await admin.client.updateDepartment({ params, body: { active: true } });
    for (const context of [test.context, other]) {
      expect(await goesTo(context, kiln[0])).toBe(pottery.name.uz);
    }
    await admin.client.updateDepartment({ params, body: { active: false } });
  }, 120_000);

  it('that is described anew is known by its new description at once, in every process', async () => {
    const { items } = await admin.client.departments();
    const known = items.find(({ id }) => id === water);
    if (!known) throw new Error('the demo has no water department');
    const uz = `${known.description.uz} Kulolchilik ustaxonasi, sopol buyumlar, xumdon, loy va hunarmandlar ham shu yerda.`;
    const params = { id: water };
    const description = { ...known.description, uz };
    const { department } = await admin.client.updateDepartment({ params, body: { description } });
    expect(department).toEqual({ ...known, description });
    for (const context of [test.context, other]) {
      expect(await goesTo(context, kiln[0])).toBe(known.name.uz);
    }
    await admin.client.updateDepartment({ params, body: { description: known.description } });
    for (const context of [test.context, other]) {
      expect(await goesTo(context, kiln[0])).not.toBe(known.name.uz);
    }
  }, 120_000);

  it('keeps what a change does not name', async () => {
    const { items } = await admin.client.departments();
    const params = { id: water };
    const { department } = await admin.client.updateDepartment({ params, body: {} });
    expect(department).toEqual(items.find(({ id }) => id === water));
    const { department: marked } = await admin.client.updateDepartment({
      params,
      body: { icon: 'waves' },
    });
    expect(marked).toEqual({ ...department, icon: 'waves' });
    const { department: bare } = await admin.client.updateDepartment({
      params,
      body: { icon: null },
    });
    expect(bare.icon).toBeNull();
    await admin.client.updateDepartment({ params, body: { icon: department.icon } });
  });

  it('has its texts trimmed, no language without words, and a place of its own', async () => {
    const body = (name: string) => ({
      name: { uz: `  ${name} `, ru: ' ' },
      description: { uz: ' Maʼlumotnomalar ', en: '' },
      active: false,
    });
    // Two admins at once.
    const made = await Promise.all(
      ['Arxiv', 'Muzey'].map((name) => admin.client.createDepartment({ body: body(name) })),
    );
    const [archive, museum] = made.map(({ department }) => department);
    expect(archive).toMatchObject({ active: false });
    expect([archive?.name, museum?.name]).toEqual([{ uz: 'Arxiv' }, { uz: 'Muzey' }]);
    expect(archive?.description).toEqual({ uz: 'Maʼlumotnomalar' });
    expect(archive?.order).not.toBe(museum?.order);
  });
});

describe('what is wrong with a department', () => {
  const description = { uz: 'Bir narsalar bilan shugʻullanadi' };
  const wrong: [string, Record<string, unknown>, string[]][] = [
    ['no Uzbek name', { name: { ru: 'Архив' }, description }, ['name.uz required']],
    ['a name of spaces', { name: { uz: '   ' }, description }, ['name.uz required']],
    ['no description', { name: { uz: 'Arxiv' } }, ['description required']],
    [
      'languages that there are not',
      { name: { uz: 'Arxiv', de: 'Archiv' }, description: { ...description, tr: 'Arşiv' } },
      ['name.de unknown_field', 'description.tr unknown_field'],
    ],
    [
      'too many words',
      { name: { uz: 'a'.repeat(201) }, description: { ...description, ru: 'а'.repeat(4001) } },
      ['name.uz too_big', 'description.ru too_big'],
    ],
  ];
  it.each(wrong)('%s: is named, in the caller’s language', async (_what, body, named) => {
    const sentences = new Set<string>();
    for (const language of ['uz', 'ru', 'en', 'fa']) {
      const person = await newStaff(test, {
        role: 'admin',
        headers: { 'accept-language': language },
      });
      const call = person.client.createDepartment({ body: body as never });
      const { code, errors } = await refusal(call);
      expect(code).toBe('invalid_input');
      expect(errors?.map((error) => `${error.path} ${error.code}`)).toEqual(named);
      for (const { message } of errors ?? []) sentences.add(message);
    }
    expect(sentences.size).toBeGreaterThanOrEqual(4);
  });

  it('is refused in a change too, which then changes nothing', async () => {
    const before = (await admin.client.departments()).items;
    const body = { name: { uz: 'Suv' }, description: { uz: '  ' } };
    const refused = await refusal(admin.client.updateDepartment({ params: { id: water }, body }));
    expect(refused.errors).toMatchObject([{ path: 'description.uz', code: 'required' }]);
    expect((await admin.client.departments()).items).toEqual(before);
  });

  it('has no idea of a department that is not there', async () => {
    const params = { id: test.context.newId() };
    expect(await codeOf(admin.client.updateDepartment({ params, body: {} }))).toBe('not_found');
  });
});

describe('examples that an admin gives', () => {
  const texts = [
    'Qadimiy tangalarni qayerda roʻyxatdan oʻtkazsam boʻladi?',
    'Bobomdan qolgan qadimiy tangalarni muzeyga topshirmoqchiman.',
  ];
  const params = () => ({ id: water });

  it('teach at once, in every process, and each is taught once', async () => {
    const again = ['  QADIMIY tangalarni qayerda ro‘yxatdan o‘tkazsam bo‘ladi ', ...texts];
    const { examples } = await admin.client.addExamples({
      params: params(),
      body: { texts: again },
    });
    expect(examples.map(({ text }) => text)).toEqual([again[0]?.trim(), texts[1]]);
    expect(examples[0]).toMatchObject({
      source: 'seed',
      language: 'uz-Latn',
      department: { id: water },
      taughtBy: { id: admin.id, name: 'Dilfuza Ergasheva' },
      session: null,
      retired: null,
    });
    const { items } = await admin.client.departments();
    const name = items.find(({ id }) => id === water)?.name.uz;
    const coins = 'Қадимий тангаларни рўйхатдан ўтказмоқчиман, кимга борсам бўлади?';
    for (const context of [test.context, other]) expect(await goesTo(context, coins)).toBe(name);
    const repeated = await admin.client.addExamples({ params: params(), body: { texts } });
    expect(repeated.examples).toEqual([]);
  }, 60_000);

  it('are taught again once they were taken out', async () => {
    const body = { texts: ['Muzeydagi koʻrgazma qachon ochiladi, bilmoqchi edim.'] };
    const { examples } = await admin.client.addExamples({ params: params(), body });
    await admin.client.retireLearned({ params: { id: examples[0]?.id ?? '' } });
    const { examples: second } = await admin.client.addExamples({ params: params(), body });
    expect(second).toHaveLength(1);
    expect(second[0]?.id).not.toBe(examples[0]?.id);
  }, 60_000);

  it('are refused by their place in the list', async () => {
    const body = { texts: ['Muzeydagi koʻrgazma', 'ha'] };
    const { errors } = await refusal(admin.client.addExamples({ params: params(), body }));
    expect(errors).toMatchObject([{ path: 'texts.1', code: 'too_small' }]);
  });
});
