import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../context.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { anotherProcess, newOffice, type Office } from '../../testing/office.ts';
import type { Person } from '../../testing/people.ts';
import { refusal } from '../../testing/refusal.ts';

let test: TestApp;
/** Another process on the same database, with a model of its own. */
let other: Context;
let office: Office;
let admin: Person;
let water: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  other = anotherProcess(test);
  office = await newOffice(test);
  ({ admin, water } = office);
  // Both processes have their models before anything changes.
  for (const context of processes()) await office.send(context, 'Suv kelmayapti, yordam bering.');
});

const processes = () => [test.context, other];
const goesTo = async (context: Context, text: string) =>
  (await office.send(context, text)).departmentId;

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
    for (const context of processes()) {
      for (const text of kiln) expect(await goesTo(context, text), text).toBe(department.id);
    }

    const params = { id: department.id };
    await admin.client.updateDepartment({ params, body: { active: false } });
    for (const context of processes()) {
      expect(await goesTo(context, kiln[0])).not.toBe(department.id);
    }
    await admin.client.updateDepartment({ params, body: { active: true } });
    for (const context of processes()) expect(await goesTo(context, kiln[0])).toBe(department.id);
    await admin.client.updateDepartment({ params, body: { active: false } });
  });

  it('that is described anew is known by its new description at once, in every process', async () => {
    const usual = await goesTo(test.context, kiln[0]);
    const target = usual === water ? office.roads : water;
    const { items } = await admin.client.departments();
    const known = items.find(({ id }) => id === target);
    if (!known) throw new Error('the office has no such department');
    const uz = `${known.description.uz} Kulolchilik ustaxonasi, sopol buyumlar, xumdon, loy va hunarmandlar ham shu yerda.`;
    const params = { id: target };
    const description = { ...known.description, uz };
    const { department } = await admin.client.updateDepartment({ params, body: { description } });
    expect(department).toEqual({ ...known, description });
    for (const context of processes()) expect(await goesTo(context, kiln[0])).toBe(target);
    await admin.client.updateDepartment({ params, body: { description: known.description } });
    for (const context of processes()) expect(await goesTo(context, kiln[0])).toBe(usual);
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
      taughtBy: { id: admin.id, name: 'Dilfuza Aliyeva' },
      session: null,
      retired: null,
    });
    const coins = 'Қадимий тангаларни рўйхатдан ўтказмоқчиман, кимга борсам бўлади?';
    for (const context of processes()) expect(await goesTo(context, coins)).toBe(water);
    const repeated = await admin.client.addExamples({ params: params(), body: { texts } });
    expect(repeated.examples).toEqual([]);
  });

  it('are taught again once they were taken out', async () => {
    const body = { texts: ['Muzeydagi koʻrgazma qachon ochiladi, bilmoqchi edim.'] };
    const { examples } = await admin.client.addExamples({ params: params(), body });
    await admin.client.retireLearned({ params: { id: examples[0]?.id ?? '' } });
    const { examples: second } = await admin.client.addExamples({ params: params(), body });
    expect(second).toHaveLength(1);
    expect(second[0]?.id).not.toBe(examples[0]?.id);
  });

  it('are refused by their place in the list', async () => {
    const body = { texts: ['Muzeydagi koʻrgazma', 'ha'] };
    const { errors } = await refusal(admin.client.addExamples({ params: params(), body }));
    expect(errors).toMatchObject([{ path: 'texts.1', code: 'too_small' }]);
  });
});
