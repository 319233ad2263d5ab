import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newOffice, type Office } from '../../testing/office.ts';
import { newStaff, type Person } from '../../testing/people.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';

let test: TestApp;
let office: Office;
let admin: Person;
let water: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  office = await newOffice(test);
  ({ admin, water } = office);
});

describe('a department', () => {
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

describe('departments as they are kept', () => {
  const body = (uz: string) => ({
    name: { uz },
    description: { uz: 'Maʼlumotnomalar' },
    active: false,
  });
  const order = async () => (await admin.client.departments()).items.map(({ id }) => id);

  it('stand in the order that was given', async () => {
    const before = await order();
    const { department } = await admin.client.createDepartment({ body: body('Kutubxona') });
    const params = { id: department.id };
    expect(await order()).toEqual([...before, department.id]);
    const moved = await admin.client.updateDepartment({ params, body: { order: 1 } });
    expect(moved.department.order).toBe(1);
    expect(await order()).toEqual([before[0], department.id, ...before.slice(1)]);
    await admin.client.deleteDepartment({ params });
    expect(await order()).toEqual(before);
  });

  it('are chosen from or dealt out, and have a group that hears of what is new', async () => {
    const { department } = await admin.client.createDepartment({ body: body('Teatr') });
    expect(department).toMatchObject({ assignment: 'pick', telegramGroup: null });
    const params = { id: department.id };
    const change = { assignment: 'auto', telegramGroup: '-1001234567890' } as const;
    const { department: changed } = await admin.client.updateDepartment({ params, body: change });
    expect(changed).toEqual({ ...department, ...change });
    const wrong = admin.client.updateDepartment({ params, body: { telegramGroup: 'guruh' } });
    expect((await refusal(wrong)).errors).toMatchObject([
      { path: 'telegramGroup', code: 'format' },
    ]);
  });

  it('go only as long as nothing names them', async () => {
    const { department } = await admin.client.createDepartment({ body: body('Sirk') });
    const params = { id: department.id };
    const gone = () => codeOf(admin.client.deleteDepartment({ params }));
    await admin.client.updateSettings({ body: { chat: { departmentId: null } } });
    const texts = ['Sirk tomoshasi qachon boshlanadi, bilmoqchi edim.'];
    await admin.client.addExamples({ params, body: { texts } });
    expect(await gone()).toBe('in_use');
    expect(await codeOf(admin.client.deleteDepartment({ params: { id: water } }))).toBe('in_use');
    const missing = { id: test.context.newId() };
    expect(await codeOf(admin.client.deleteDepartment({ params: missing }))).toBe('not_found');
  });

  it('are not gone while chats are handed to them', async () => {
    const whole = { ...body('Bogʻ'), active: true };
    const { department } = await admin.client.createDepartment({ body: whole });
    const params = { id: department.id };
    await admin.client.updateSettings({ body: { chat: { departmentId: department.id } } });
    expect(await codeOf(admin.client.deleteDepartment({ params }))).toBe('in_use');
    await admin.client.updateSettings({ body: { chat: { departmentId: null } } });
    await admin.client.deleteDepartment({ params });
  });

  it('say which field was changed meanwhile, and take the others', async () => {
    const { items } = await admin.client.departments();
    const known = items.find(({ id }) => id === water);
    if (!known) throw new Error('the office has no such department');
    const params = { id: water };
    const { name, icon } = known;
    await admin.client.updateDepartment({ params, body: { icon: 'waves', was: { icon } } });
    const late = admin.client.updateDepartment({ params, body: { icon: 'sun', was: { icon } } });
    const { code, errors } = await refusal(late);
    expect(code).toBe('changed_meanwhile');
    expect(errors).toMatchObject([{ path: 'icon', code: 'changed' }]);
    const fine = { name: { ...name, en: 'Water' }, was: { name } };
    const { department } = await admin.client.updateDepartment({ params, body: fine });
    expect(department).toMatchObject({ icon: 'waves', name: { en: 'Water' } });
    await admin.client.updateDepartment({ params, body: { name, icon } });
  });
});

describe('what is wrong with a department', () => {
  const description = { uz: 'Bir narsalar bilan shugʻullanadi' };
  const wrong: [string, Record<string, unknown>, string[]][] = [
    ['no name in any language', { name: {}, description }, ['name.uz required']],
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
      const headers = { 'accept-language': language };
      const organizationId = office.id;
      const person = await newStaff(test, { role: 'admin', organizationId, headers });
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
