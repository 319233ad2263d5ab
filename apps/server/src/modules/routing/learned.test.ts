import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { sessions } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { givenAlert, givenExample } from '../../testing/lessons.ts';
import { departmentNamed, newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';
import { givenSession } from '../../testing/sessions.ts';

let test: TestApp;
let operator: Person;
let superuser: Person;
let water: string;
let roads: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  operator = await newStaff(test, { role: 'operator', name: 'Nodira Qosimova' });
  superuser = await newStaff(test, { role: 'superuser' });
  water = await departmentNamed(test, 'Ichimlik suvi');
  roads = await departmentNamed(test, 'Yoʻl');
});

type Query = NonNullable<Parameters<Person['client']['listLearned']>[0]>['query'];
const listed = async (query: Query, person = operator) =>
  (await person.client.listLearned({ query })).items;
const found = async (q: string, person = operator) =>
  (await listed({ q }, person)).map(({ text }) => text);

describe('what was learned', () => {
  it('is listed newest first, page after page, each once', async () => {
    const first = await givenExample(test, water);
    const second = await givenExample(test, roads);
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 100, ...(cursor ? { cursor } : {}) };
      const page = await operator.client.listLearned({ query });
      pages.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(pages.slice(0, 2)).toEqual([second.id, first.id]);
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages.length).toBeGreaterThan(1000);
  });

  it('is told with whom, what and where it came from, in the reader’s language', async () => {
    const session = await givenSession(test, { status: 'queued', departmentId: roads });
    const text = 'Кўчамизда чуқурлар кўпайиб кетди';
    const lesson = { text, source: 'corrected' as const };
    await givenExample(test, roads, { ...lesson, sessionId: session.id, taughtBy: operator.id });
    const [example] = await listed({ source: 'corrected', department: roads });
    expect(example).toMatchObject({
      text,
      language: 'uz-Cyrl',
      source: 'corrected',
      department: { id: roads },
      taughtBy: { id: operator.id, name: 'Nodira Qosimova' },
      session: { id: session.id, number: expect.stringMatching(/^TST-/) },
      retired: null,
    });
    const headers = { 'accept-language': 'ru' };
    const russian = await newStaff(test, { role: 'operator', headers });
    const [same] = await listed({ source: 'corrected', department: roads }, russian);
    expect(same?.department.name).toMatch(/[а-я]/);
    expect(same?.department.name).not.toBe(example?.department.name);
    const [seed] = await listed({ source: 'seed', department: roads });
    expect(seed).toMatchObject({ source: 'seed', session: null, taughtBy: null });
  });

  it('is found by its words in either script, whatever case and apostrophes were typed', async () => {
    const latin = 'Maʼmuriyat binosi oldidagi fonar Gʻalaba koʻchasida yonmayapti';
    const cyrillic = 'Маъмурият биноси олдидаги фонар Ғалаба кўчасида ёнмаяпти';
    await givenExample(test, water, { text: latin });
    await givenExample(test, water, { text: cyrillic });
    const both = [cyrillic, latin];
    for (const q of [
      "g'alaba ko'chasida",
      'G‘ALABA KO‘CHASIDA',
      'ғалаба кўчасида',
      'ҒАЛАБА',
      "ma'muriyat binosi",
    ]) {
      expect(await found(q), q).toEqual(both);
    }
    expect(await found('galaba')).toEqual([latin]);
    expect(await found('binosi % fonar')).toEqual([]);
    expect(await found('binosi_oldidagi')).toEqual([]);
  });

  it('is not found by, nor quoted from, what its reader may not read', async () => {
    const { id } = await givenSession(test, { status: 'queued', departmentId: water });
    const text = 'Zilzila boʻlganda quduq qurib qoldi';
    const lesson = { text, source: 'confirmed' as const, sessionId: id };
    const example = await givenExample(test, water, lesson);
    expect(await found('zilzila')).toEqual([text]);
    await test.context.db.onPlatform((tx) =>
      tx.update(sessions).set({ status: 'quarantined' }).where(eq(sessions.id, id)),
    );
    expect(await found('zilzila')).toEqual([]);
    expect(await found('zilzila', superuser)).toEqual([text]);
    const [hidden] = await listed({ source: 'confirmed', department: water });
    expect(hidden).toMatchObject({ id: example.id, text: '', session: null });
    const [shown] = await listed({ source: 'confirmed', department: water }, superuser);
    expect(shown).toMatchObject({ text, session: { id } });
  });

  it('of one organization is not another’s', async () => {
    const foreign = await newOrganization(test);
    const admin = await newStaff(test, { role: 'admin', organizationId: foreign.id });
    expect(await listed({}, admin)).toEqual([]);
    const { id } = await givenExample(test, water);
    expect(await codeOf(admin.client.retireLearned({ params: { id } }))).toBe('not_found');
  });

  it('refuses a cursor of its own making', async () => {
    expect(
      await refusal(operator.client.listLearned({ query: { cursor: 'bm90IG91cnM' } })),
    ).toMatchObject({ code: 'invalid_input', errors: [{ path: 'cursor' }] });
  });
});

describe('an alert that the router got worse', () => {
  it('names the lessons that did it, until it is dismissed', async () => {
    const good = await givenExample(test, water);
    const worst = await givenExample(test, roads);
    const suspects = [worst.id, test.context.newId(), good.id];
    await givenAlert(test, { isAlert: false });
    const { id } = await givenAlert(test, { before: 0.95, after: 0.8, size: 180, suspects });
    const { items } = await operator.client.routerAlerts();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id, size: 180 });
    expect(items[0]?.before).toBeCloseTo(0.95);
    expect(items[0]?.after).toBeCloseTo(0.8);
    expect(items[0]?.suspects.map((suspect) => suspect.id)).toEqual([worst.id, good.id]);
    await operator.client.dismissAlert({ params: { id } });
    await operator.client.dismissAlert({ params: { id } });
    expect((await operator.client.routerAlerts()).items).toEqual([]);
  });

  it('is one only when it was raised', async () => {
    const { id } = await givenAlert(test, { isAlert: false });
    expect(await codeOf(operator.client.dismissAlert({ params: { id } }))).toBe('not_found');
  });
});
