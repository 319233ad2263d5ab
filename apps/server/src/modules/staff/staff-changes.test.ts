import { beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../../testing/create-test-app.ts';
import { homeOrganization, newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { refusal } from '../../testing/refusal.ts';
import { type Hiring, openHiring, password } from './testing/hiring.ts';

let test: TestApp;
let admin: Person;
let organizationId: string;
let somebody: Hiring['somebody'];

beforeAll(async () => {
  ({ test, admin, organizationId, somebody } = await openHiring());
});

describe('who may change whom', () => {
  it('keeps superusers out of admins’ reach', async () => {
    const above = await newStaff(test, { role: 'superuser', organizationId });
    const params = { id: above.id };
    const client = admin.client;
    const tries = [
      () => client.createStaff({ body: somebody({ role: 'superuser' }) }),
      () => client.updateStaff({ params, body: { name: 'Boshqa ism' } }),
      () => client.deactivateStaff({ params }),
      () => client.inviteStaff({ params }),
      () => client.removeStaffTotp({ params }),
    ];
    for (const tried of tries) expect((await refusal(tried())).code).toBe('forbidden');
    const agent = await newStaff(test, { organizationId });
    const raised = client.updateStaff({ params: { id: agent.id }, body: { role: 'superuser' } });
    expect((await refusal(raised)).code).toBe('forbidden');
    await above.client.updateStaff({ params: { id: agent.id }, body: { role: 'superuser' } });
    await above.client.deactivateStaff({ params: { id: agent.id } });
    const own = await refusal(above.client.deactivateStaff({ params }));
    expect(own.params).toEqual({ about: 'own_account' });
  });

  it('lets nobody change their own role or end their own account', async () => {
    const params = { id: admin.id };
    const tries = [
      () => admin.client.updateStaff({ params, body: { role: 'operator' } }),
      () => admin.client.updateStaff({ params, body: { active: false } }),
      () => admin.client.deactivateStaff({ params }),
    ];
    for (const tried of tries) {
      expect(await refusal(tried())).toMatchObject({
        status: 409,
        params: { about: 'own_account' },
      });
    }
    const { staff } = await admin.client.updateStaff({
      params,
      body: { role: 'admin', capacity: 9 },
    });
    expect(staff).toMatchObject({ role: 'admin', capacity: 9 });
  });

  it('leaves an administrator, also when two end each other at once', async () => {
    const { id } = await newOrganization(test);
    const [one, other] = await Promise.all([
      newStaff(test, { role: 'admin', organizationId: id }),
      newStaff(test, { role: 'admin', organizationId: id }),
    ]);
    const ended = await Promise.allSettled([
      one.client.deactivateStaff({ params: { id: other.id } }),
      other.client.deactivateStaff({ params: { id: one.id } }),
    ]);
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('changes what was sent and leaves the rest', async () => {
    const { staff } = await admin.client.createStaff({ body: somebody({ password }) });
    const params = { id: staff.id };
    const { staff: changed } = await admin.client.updateStaff({
      params,
      body: { departmentIds: [], available: false, locale: 'fa' },
    });
    expect(changed).toEqual({ ...staff, departments: [], available: false, locale: 'fa' });
    expect(await homeOrganization(test)).not.toBe(organizationId);
  });

  it('moves somebody to another e-mail: logins stay, the old address opens nothing', async () => {
    const given = somebody({ password });
    const { staff } = await admin.client.createStaff({ body: given });
    const logIn = (email: string) =>
      test.client().login({ body: { email, password, organization: organizationId } });
    const { accessToken } = await logIn(given.email);
    const link = await admin.client.inviteStaff({ params: { id: staff.id } });
    const email = `yangi.${given.email}`;
    const { staff: moved } = await admin.client.updateStaff({
      params: { id: staff.id },
      body: { email: ` ${email.toUpperCase()} ` },
    });
    expect(moved).toMatchObject({ email, linkExpiresAt: null });
    await test.client(accessToken).me();
    await logIn(email);
    expect((await refusal(logIn(given.email))).code).toBe('invalid_credentials');
    const token = link.url.split('/').at(-1) ?? '';
    expect((await refusal(test.client().invitation({ params: { token } }))).code).toBe(
      'link_expired',
    );
    const { items } = await admin.client.listAudit({ query: { targetId: staff.id, limit: 1 } });
    expect(items[0]).toMatchObject({
      act: 'staff.updated',
      before: { email: given.email },
      after: { email },
    });
    const other = await admin.client.createStaff({ body: somebody({ password }) });
    const taken = admin.client.updateStaff({ params: { id: other.staff.id }, body: { email } });
    expect(await refusal(taken)).toMatchObject({ code: 'taken', params: { about: 'email' } });
  });
});
