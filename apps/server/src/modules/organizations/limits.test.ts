import type { OrganizationLimits } from '@civicconnect/contract';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { organizations } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newCitizen, newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';

let test: TestApp;
let superuser: Person;
let id: string;
let chief: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  superuser = await newStaff(test, { role: 'superuser' });
  id = (await newOrganization(test)).id;
  chief = await newStaff(test, { role: 'admin', organizationId: id });
});

const limit = (limits: Partial<OrganizationLimits>) =>
  superuser.client.updateOrganization({ params: { id }, body: { limits } });

const text = () => `Buyurtmam yetib kelmadi, kutib oʻtiribman ${test.context.newId()}.`;

describe('what the platform lets an organization use', () => {
  it('is no limit at first, is set one by one, and is known to its administrators', async () => {
    const none = { staff: null, documentMegabytes: null, sessionsPerDay: null, aiDailyCap: null };
    expect((await chief.client.ownLimits()).limits).toEqual(none);
    await limit({ aiDailyCap: 2.5 });
    const { organization } = await limit({ documentMegabytes: 10 });
    expect(organization.limits).toEqual({ ...none, aiDailyCap: 2.5, documentMegabytes: 10 });
    const own = await chief.client.ownLimits();
    expect(own).toMatchObject({ limits: organization.limits, used: { staff: 1 } });
    await limit({ aiDailyCap: null, documentMegabytes: null });
    expect((await chief.client.ownLimits()).limits).toEqual(none);
  });

  it('bounds accounts that work, also those that are opened again', async () => {
    await limit({ staff: 2 });
    const add = (email: string) =>
      chief.client.createStaff({ body: { name: 'Anvar Toshev', email, role: 'agent' } });
    const { staff } = await add('bir@limit.example');
    const refused = await refusal(add('ikki@limit.example'));
    expect(refused).toMatchObject({ code: 'limit_reached', status: 409, params: { limit: 2 } });
    await chief.client.updateStaff({ params: { id: staff.id }, body: { active: false } });
    await add('ikki@limit.example');
    const open = chief.client.updateStaff({ params: { id: staff.id }, body: { active: true } });
    expect(await codeOf(open)).toBe('limit_reached');
    await limit({ staff: null });
  });

  it('bounds documents by their bytes', async () => {
    await limit({ documentMegabytes: 1 });
    const put = (size: number) =>
      chief.client.ingest({
        body: { documents: [{ title: 'Katta', content: 'soʻz '.repeat(size / 6) }] },
      });
    await put(600_000);
    expect(await codeOf(put(600_000))).toBe('limit_reached');
    await limit({ documentMegabytes: null });
    await put(600_000);
  });

  it('bounds sessions of a day, but refuses no appeal to a government', async () => {
    await limit({ sessionsPerDay: 0 });
    const chat = () => test.client().openChat({ body: { organization: id } });
    expect(await codeOf(chat())).toBe('limit_reached');
    const appeal = async () => {
      const citizen = await newCitizen(test, { organizationId: id });
      return citizen.client.openAppeal({ body: { text: text() } });
    };
    expect((await appeal()).session.kind).toBe('appeal');
    await test.context.db.onPlatform((tx) =>
      tx.update(organizations).set({ kind: 'company' }).where(eq(organizations.id, id)),
    );
    expect(await codeOf(appeal())).toBe('limit_reached');
    await limit({ sessionsPerDay: 2 });
    await chat();
    expect(await codeOf(chat())).toBe('limit_reached');
    await limit({ sessionsPerDay: null });
    await chat();
  });
});
