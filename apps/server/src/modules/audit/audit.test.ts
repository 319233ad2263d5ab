import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { codeOf } from '../../testing/refusal.ts';

let test: TestApp;
let admin: Person;
let other: Person;
let departmentId: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  const organization = await newOrganization(test);
  const organizationId = organization.id;
  departmentId = organization.departmentId;
  admin = await newStaff(test, { role: 'admin', organizationId, name: 'Dilfuza Aliyeva' });
  other = await newStaff(test, { role: 'admin', organizationId, name: 'Gʻayrat Olimov' });
  const params = { id: departmentId };
  await admin.client.updateDepartment({ params, body: { name: { uz: 'Suv taʼminoti' } } });
  test.context.clock.setOffsetSeconds(24 * 3600);
  await Promise.all([admin.renew(), other.renew()]);
  await other.client.updateDepartment({ params, body: { active: false } });
  await other.client.createStaff({
    body: { name: 'Shahnoza Rahimova', email: 'shahnoza@audit.example', role: 'agent' },
  });
});

const found = async (query: object) =>
  (await admin.client.listAudit({ query })).items.map(({ act }) => act);

describe('the record of acts', () => {
  it('says who did what to what, and how it was before, newest first', async () => {
    const { items } = await admin.client.listAudit({ query: {} });
    expect(items.map(({ act }) => act)).toEqual([
      'staff.invited',
      'department.updated',
      'department.updated',
    ]);
    expect(items[1]).toMatchObject({
      actor: { id: other.id, name: 'Gʻayrat Olimov', role: 'admin' },
      target: { kind: 'department', id: departmentId, name: 'Suv taʼminoti' },
      before: { active: true },
      after: { active: false },
    });
    expect(items[0]).toMatchObject({ before: null, after: { name: 'Shahnoza Rahimova' } });
  });

  it('is searched by words, in either script, by who, what, which and when', async () => {
    expect(await found({ q: 'shahnoza' })).toEqual(['staff.invited']);
    expect(await found({ q: 'Шаҳноза' })).toEqual(['staff.invited']);
    expect(await found({ q: "g'ayrat" })).toEqual(['staff.invited', 'department.updated']);
    expect(await found({ q: '%' })).toEqual([]);
    expect(await found({ actor: admin.id })).toEqual(['department.updated']);
    expect(await found({ target: 'staff' })).toEqual(['staff.invited']);
    expect(await found({ act: 'department.updated', targetId: departmentId })).toHaveLength(2);
    const between = new Date(Date.now() + 12 * 3_600_000).toISOString();
    expect(await found({ from: between })).toHaveLength(2);
    expect(await found({ to: between })).toHaveLength(1);
  });

  it('comes page by page', async () => {
    const first = await admin.client.listAudit({ query: { limit: 2 } });
    const second = await admin.client.listAudit({
      query: { limit: 2, cursor: first.nextCursor ?? '' },
    });
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
  });

  it('keeps no act that changed nothing, and shows nobody another organization’s', async () => {
    await other.client.updateDepartment({ params: { id: departmentId }, body: { active: false } });
    expect(await found({})).toHaveLength(3);
    const stranger = await newStaff(test, { role: 'admin' });
    const { items } = await stranger.client.listAudit({ query: { q: 'shahnoza' } });
    expect(items).toEqual([]);
    const operator = await newStaff(test, { role: 'operator' });
    expect(await codeOf(operator.client.listAudit({ query: {} }))).toBe('forbidden');
  });
});
