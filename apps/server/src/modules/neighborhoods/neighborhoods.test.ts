import type { LocalizedText } from '@civicconnect/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newCitizen, newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';

const listed: (...names: LocalizedText[]) => { names: LocalizedText[] } = (...names) => ({ names });

let test: TestApp;
let organizationId: string;
let admin: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  ({ id: organizationId } = await newOrganization(test));
  admin = await newStaff(test, { role: 'admin', organizationId });
});

const all = async () => (await admin.client.neighborhoods()).items;
const names = async () => (await all()).map(({ name }) => name.uz);
const offered = async () => {
  const params = { organization: organizationId };
  return (await test.client().publicNeighborhoods({ params })).items.map(({ name }) => name.uz);
};
async function added(uz: string): Promise<string> {
  const { neighborhood } = await admin.client.createNeighborhood({ body: { name: { uz } } });
  return neighborhood.id;
}

describe('neighbourhoods', () => {
  it('are added one by one and by many, each name once', async () => {
    await added('Bogʻiston');
    const body = listed(
      { uz: 'Navbahor', ru: 'Навбахор' },
      { uz: 'BOG‘ISTON' },
      { uz: ' Guliston ' },
      { uz: 'guliston' },
    );
    const { neighborhoods, known } = await admin.client.importNeighborhoods({ body });
    expect(neighborhoods.map(({ name }) => name)).toEqual([
      { uz: 'Navbahor', ru: 'Навбахор' },
      { uz: 'Guliston' },
    ]);
    expect(known).toBe(2);
    expect(await names()).toEqual(['Bogʻiston', 'Navbahor', 'Guliston']);
    expect(await codeOf(added("Bog'iston"))).toBe('taken');
  });

  it('stand in the order that was given, without gaps', async () => {
    const last = (await all()).at(-1);
    if (!last) throw new Error('none');
    const move = (order: number) =>
      admin.client.updateNeighborhood({ params: { id: last.id }, body: { order } });
    await move(0);
    expect(await names()).toEqual(['Guliston', 'Bogʻiston', 'Navbahor']);
    await move(1);
    expect(await names()).toEqual(['Bogʻiston', 'Guliston', 'Navbahor']);
    await move(9_999);
    expect(await names()).toEqual(['Bogʻiston', 'Navbahor', 'Guliston']);
    expect((await all()).map(({ order }) => order)).toEqual([0, 1, 2]);
  });

  it('that a session names are kept: out of use, they are offered no more', async () => {
    const id = await added('Yangihayot');
    const citizen = await newCitizen(test, { organizationId });
    await citizen.client.openAppeal({
      body: { text: 'Koʻchamizda chiroq yonmayapti, qorongʻi.', neighborhoodId: id },
    });
    expect((await all()).find((one) => one.id === id)).toMatchObject({ sessions: 1, active: true });
    expect(await codeOf(admin.client.deleteNeighborhood({ params: { id } }))).toBe('in_use');
    await admin.client.updateNeighborhood({ params: { id }, body: { active: false } });
    expect(await offered()).not.toContain('Yangihayot');
    const { items } = await citizen.client.listAppeals();
    expect(items[0]?.neighborhood?.name).toBe('Yangihayot');
  });

  it('that nobody names go', async () => {
    const id = await added('Xato yozilgan');
    await admin.client.deleteNeighborhood({ params: { id } });
    expect(await names()).not.toContain('Xato yozilgan');
    expect(await codeOf(admin.client.deleteNeighborhood({ params: { id } }))).toBe('not_found');
  });

  it('say which field was changed meanwhile, and what is wrong', async () => {
    const id = await added('Mustaqillik');
    const params = { id };
    const was = { name: { uz: 'Mustaqillik' } };
    await admin.client.updateNeighborhood({ params, body: { name: { uz: 'Istiqlol' } } });
    const late = admin.client.updateNeighborhood({
      params,
      body: { name: { uz: 'Ozodlik' }, was },
    });
    expect((await refusal(late)).errors).toMatchObject([{ path: 'name', code: 'changed' }]);
    const other = await admin.client.updateNeighborhood({
      params,
      body: { active: false, was: { active: true } },
    });
    expect(other.neighborhood).toMatchObject({ active: false, name: { uz: 'Istiqlol' } });
    const taken = admin.client.updateNeighborhood({ params, body: { name: { uz: 'navbahor' } } });
    expect(await codeOf(taken)).toBe('taken');
    const body = listed({ uz: 'Yaxshi' }, { uz: '  ', de: 'x' });
    const { errors } = await refusal(admin.client.importNeighborhoods({ body }));
    expect(errors?.map(({ path }) => path).sort()).toEqual(['names.1.de', 'names.1.uz']);
  });
});
