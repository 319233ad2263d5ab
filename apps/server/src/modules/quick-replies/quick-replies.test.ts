import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { citizens, quickReplies, sessions } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newOffice, type Office } from '../../testing/office.ts';
import { newCitizen, newStaff, type Person } from '../../testing/people.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';
import { givenSession } from '../../testing/sessions.ts';

let test: TestApp;
let office: Office;
let operator: Person;
let agent: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  office = await newOffice(test);
  const organizationId = office.id;
  operator = await newStaff(test, { role: 'operator', organizationId });
  const departmentIds = [office.water];
  agent = await newStaff(test, { organizationId, departmentIds, name: 'Nodira Qosimova' });
});

const title = { uz: 'Qabul qilindi', ru: 'Принято' };
const text = {
  uz: 'Assalomu alaykum, {citizen}! {number} raqamli murojaatingizni {agent} koʻrib chiqmoqda. Muddat: {deadline}. {department}.',
  ru: 'Здравствуйте, {citizen}! Ваше обращение {number} рассматривает {agent}. Срок: {deadline}.',
};

async function sessionOf(citizen: Person, language: typeof sessions.$inferSelect.language) {
  const state = { status: 'active', departmentId: office.water, assigneeId: agent.id } as const;
  const given = await givenSession(test, state, {
    organizationId: office.id,
    citizen: citizen as Awaited<ReturnType<typeof newCitizen>>,
  });
  await test.context.db.onPlatform((tx) =>
    tx.update(sessions).set({ language }).where(eq(sessions.id, given.id)),
  );
  return given.id;
}

async function newReader(
  locale: 'uz' | 'ru' | 'en',
  script: 'latin' | 'cyrillic',
  name = 'Dilfuza Aliyeva',
) {
  const citizen = await newCitizen(test, { organizationId: office.id, name });
  await test.context.db.onPlatform((tx) =>
    tx.update(citizens).set({ locale, script }).where(eq(citizens.id, citizen.id)),
  );
  return citizen;
}

async function added(body: Partial<Parameters<Person['client']['createQuickReply']>[0]['body']>) {
  const whole = { title, text, ...body };
  return (await operator.client.createQuickReply({ body: whole })).quickReply;
}

async function replyFor(sessionId: string, replyId: string) {
  const { items } = await agent.client.repliesForSession({ params: { id: sessionId } });
  const found = items.find(({ id }) => id === replyId);
  if (!found) throw new Error('the reply is not offered');
  return found;
}

describe('a quick reply', () => {
  it('is filled in from the session, in the language and script of its citizen', async () => {
    const { id } = await added({});
    const citizen = await newReader('uz', 'latin');
    const latin = await replyFor(await sessionOf(citizen, 'uz-Latn'), id);
    expect(latin).toMatchObject({ language: 'uz', translated: true, missing: [] });
    expect(latin.text).toMatch(
      /^Assalomu alaykum, Dilfuza Aliyeva! TST-\d+ raqamli murojaatingizni Nodira Qosimova koʻrib chiqmoqda. Muddat: \d+-[a-z]+\. Ichimlik suvi boʻlimi\.$/,
    );
    const cyrillic = await replyFor(await sessionOf(await newReader('uz', 'latin'), 'uz-Cyrl'), id);
    expect(cyrillic.language).toBe('uz-Cyrl');
    expect(cyrillic.text).toMatch(
      /^Ассалому алайкум, Дилфуза Алиева! TST-\d+ рақамли мурожаатингизни Нодира Қосимова кўриб чиқмоқда. Муддат: \d+-[а-яёўқғҳ]+\. Ичимлик суви бўлими\.$/,
    );
    const russian = await replyFor(await sessionOf(await newReader('uz', 'latin'), 'ru'), id);
    expect(russian.language).toBe('ru');
    expect(russian.text).toMatch(
      /^Здравствуйте, Dilfuza Aliyeva! Ваше обращение TST-\d+ рассматривает/,
    );
    const unsaid = await replyFor(
      await sessionOf(await newReader('uz', 'cyrillic'), 'unknown'),
      id,
    );
    expect(unsaid.language).toBe('uz-Cyrl');
  });

  it('without words in the citizen’s language is Uzbek, and says so', async () => {
    const { id } = await added({});
    const reply = await replyFor(await sessionOf(await newReader('en', 'latin'), 'en'), id);
    expect(reply).toMatchObject({ language: 'uz', translated: false });
    expect(reply.text).toMatch(/^Assalomu alaykum/);
  });

  it('names what the session does not know', async () => {
    const { id } = await added({});
    const citizen = await newReader('ru', 'latin');
    await test.context.db.onPlatform((tx) =>
      tx.update(citizens).set({ name: null }).where(eq(citizens.id, citizen.id)),
    );
    const reply = await replyFor(await sessionOf(citizen, 'ru'), id);
    expect(reply.missing).toEqual(['citizen']);
    expect(reply.text).toMatch(/^Здравствуйте, \{citizen\}!/);
  });

  it('of the session’s department comes first, then those of all', async () => {
    await test.context.db.onPlatform((tx) =>
      tx.delete(quickReplies).where(eq(quickReplies.organizationId, office.id)),
    );
    const roads = await added({ departmentId: office.roads });
    const everyone = await added({});
    const water = await added({ departmentId: office.water, shortcut: ' Suv ' });
    expect(water).toMatchObject({ shortcut: 'suv', order: 2, uses: 0 });
    const sessionId = await sessionOf(await newReader('uz', 'latin'), 'uz-Latn');
    const { items } = await agent.client.repliesForSession({ params: { id: sessionId } });
    expect(items.map(({ id, own }) => [id, own])).toEqual([
      [water.id, true],
      [everyone.id, false],
      [roads.id, false],
    ]);
    const { items: plain } = await agent.client.quickReplies();
    expect(plain.map(({ id }) => id)).toEqual([roads.id, everyone.id, water.id]);
    await operator.client.updateQuickReply({ params: { id: water.id }, body: { order: 0 } });
    const { items: moved } = await agent.client.quickReplies();
    expect(moved.map(({ id }) => id)).toEqual([water.id, roads.id, everyone.id]);
  });

  it('is counted each time it is used', async () => {
    const { id } = await added({});
    await Promise.all([1, 2, 3].map(() => agent.client.countQuickReply({ params: { id } })));
    const { items } = await agent.client.quickReplies();
    expect(items.find((one) => one.id === id)?.uses).toBe(3);
  });

  it('is changed where it is named, and removed', async () => {
    const made = await added({ shortcut: 'kut' });
    const params = { id: made.id };
    const { quickReply } = await operator.client.updateQuickReply({
      params,
      body: { shortcut: null },
    });
    expect(quickReply).toMatchObject({ title, text, shortcut: null });
    await operator.client.deleteQuickReply({ params });
    expect(await codeOf(operator.client.deleteQuickReply({ params }))).toBe('not_found');
    expect(await codeOf(agent.client.countQuickReply({ params }))).toBe('not_found');
  });
});

describe('what is wrong with a quick reply', () => {
  it('is named: unknown variables, languages and departments', async () => {
    const call = added({ text: { uz: 'Hurmatli {sitizen}, {number}', ru: 'Уважаемый {имя}' } });
    const { errors } = await refusal(call);
    expect(errors?.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'text.uz variable',
      'text.ru variable',
    ]);
    expect(errors?.[0]?.message).toContain('{sitizen}');
    const foreign = added({ departmentId: test.context.newId() });
    expect((await refusal(foreign)).errors).toMatchObject([{ path: 'departmentId' }]);
    const spaced = added({ shortcut: 'ikki soʻz' });
    expect((await refusal(spaced)).errors).toMatchObject([{ path: 'shortcut', code: 'format' }]);
  });

  it('is a shortcut that another has, changed ones too', async () => {
    await added({ shortcut: 'salom' });
    expect((await refusal(added({ shortcut: 'SALOM' }))).errors).toMatchObject([
      { path: 'shortcut' },
    ]);
    const { id } = await added({});
    const body = { shortcut: 'salom' };
    expect(await codeOf(operator.client.updateQuickReply({ params: { id }, body }))).toBe('taken');
  });

  it('is a field that somebody else changed meanwhile', async () => {
    const { id } = await added({});
    const params = { id };
    await operator.client.updateQuickReply({ params, body: { title: { uz: 'Yangi nom' } } });
    const body = { title: { uz: 'Boshqa nom' }, was: { title } };
    const late = operator.client.updateQuickReply({ params, body });
    expect(await refusal(late)).toMatchObject({
      code: 'changed_meanwhile',
      errors: [{ path: 'title' }],
    });
  });
});
