import { beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../../testing/create-test-app.ts';
import { newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { refusal } from '../../testing/refusal.ts';
import { openBrowser } from '../auth/test-browser.ts';
import { type Hiring, openHiring, password } from './testing/hiring.ts';

let test: TestApp;
let admin: Person;
let organizationId: string;
let departmentId: string;
let somebody: Hiring['somebody'];

beforeAll(async () => {
  ({ test, admin, organizationId, departmentId, somebody } = await openHiring());
});

const tokenOf = (url: string | undefined) => url?.split('/').at(-1) ?? '';

describe('an invitation', () => {
  it('is a link by which its owner sets a password, once', async () => {
    const body = somebody();
    const { staff, invitationUrl } = await admin.client.createStaff({ body });
    expect(staff).toMatchObject({
      state: 'invited',
      role: 'agent',
      capacity: 20,
      openSessions: 0,
      totp: false,
      departments: [{ id: departmentId }],
    });
    expect(Date.parse(staff.linkExpiresAt ?? '')).toBeGreaterThan(Date.now() + 71 * 3_600_000);
    expect(invitationUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/staff\/invitation\/[\w-]{43}$/);
    const token = tokenOf(invitationUrl);
    const stranger = test.client();
    const shown = await stranger.invitation({ params: { token } });
    expect(shown).toMatchObject({ purpose: 'invitation', name: body.name, email: body.email });

    const login = { email: body.email, password, organization: organizationId };
    expect((await refusal(stranger.login({ body: login }))).code).toBe('invalid_credentials');
    const set = await stranger.acceptInvitation({
      params: { token },
      body: { password, name: 'Nodira Qosimova (Narpay)' },
    });
    expect(set).toEqual({ email: body.email, organization: organizationId });
    const { staff: logged } = await stranger.login({ body: login });
    expect(logged).toMatchObject({ name: 'Nodira Qosimova (Narpay)' });
    const again = stranger.acceptInvitation({ params: { token }, body: { password } });
    expect((await refusal(again)).code).toBe('link_expired');
    const { staff: known } = await admin.client.staffAccount({ params: { id: staff.id } });
    expect(known).toMatchObject({ state: 'active', linkExpiresAt: null });
  });

  it('dies when another one is made, with its account, and after 72 hours', async () => {
    const { staff, invitationUrl } = await admin.client.createStaff({ body: somebody() });
    const params = { id: staff.id };
    const second = await admin.client.inviteStaff({ params });
    expect(second.purpose).toBe('invitation');
    const opens = (url: string | undefined) =>
      refusal(test.client().invitation({ params: { token: tokenOf(url) } }));
    expect((await opens(invitationUrl)).code).toBe('link_expired');
    await admin.client.deactivateStaff({ params });
    expect((await opens(second.url)).code).toBe('link_expired');
    const refused = await refusal(admin.client.inviteStaff({ params }));
    expect(refused.code).toBe('invalid_transition');
    expect(refused.detail).toContain('Hisob');

    const late = await admin.client.createStaff({ body: somebody() });
    test.context.clock.setOffsetSeconds(72 * 3600 + 1);
    expect((await opens(late.invitationUrl)).code).toBe('link_expired');
    test.context.clock.setOffsetSeconds(0);
    expect((await opens('/never-made')).code).toBe('link_expired');
  });

  it('of two who use it at once lets one through', async () => {
    const { invitationUrl } = await admin.client.createStaff({ body: somebody() });
    const params = { token: tokenOf(invitationUrl) };
    const tries = await Promise.allSettled(
      ['bir-kishi-uzun-yoʻl', 'ikki-kishi-baland-togʻ'].map((one) =>
        test.client().acceptInvitation({ params, body: { password: one } }),
      ),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('accounts', () => {
  it('may be made with a password, which is judged', async () => {
    const body = somebody({ password, capacity: 7, locale: 'ru' });
    const { staff, invitationUrl } = await admin.client.createStaff({ body });
    expect(invitationUrl).toBeUndefined();
    expect(staff).toMatchObject({ state: 'active', capacity: 7, locale: 'ru' });
    const weak = admin.client.createStaff({ body: somebody({ password: 'NodiraQosimova1' }) });
    expect(await refusal(weak)).toMatchObject({
      code: 'weak_password',
      params: { about: 'personal' },
    });
  });

  it('have one e-mail each within an organization, also of two that come at once', async () => {
    const body = somebody();
    const made = await Promise.allSettled([
      admin.client.createStaff({ body }),
      admin.client.createStaff({ body: { ...body, email: body.email.toUpperCase() } }),
    ]);
    const refused = made.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { problem: { code: 'taken', status: 409 } } });
    const home = await newStaff(test, { role: 'admin' });
    await home.client.createStaff({ body: { ...body, departmentIds: [] } });
  });

  it('are of departments of their own organization', async () => {
    const foreign = (await newOrganization(test)).departmentId;
    const body = somebody({ departmentIds: [departmentId, foreign] });
    const refused = await refusal(admin.client.createStaff({ body }));
    expect(refused).toMatchObject({ code: 'invalid_input', errors: [{ path: 'departmentIds' }] });
  });

  it('are found by words in either script, by role, department and state, page by page', async () => {
    const of = async (query: object) =>
      (await admin.client.listStaff({ query })).items.map(({ name }) => name);
    const names = ['Gʻayrat Olimov', 'Gʻulom Olimov', 'Zuhra Olimova'];
    for (const name of names) {
      await admin.client.createStaff({
        body: somebody({ name, role: 'operator', departmentIds: [] }),
      });
    }
    expect(await of({ q: "g'ayrat" })).toEqual(['Gʻayrat Olimov']);
    expect(await of({ q: 'Ғайрат' })).toEqual(['Gʻayrat Olimov']);
    expect(await of({ q: '%' })).toEqual([]);
    expect(await of({ role: 'operator', q: 'olimov' })).toEqual(names);
    expect(await of({ department: departmentId, role: 'operator' })).toEqual([]);
    expect(await of({ state: 'active', q: 'olimov' })).toEqual([]);
    const first = await admin.client.listStaff({ query: { q: 'olimov', limit: 2 } });
    const second = await admin.client.listStaff({
      query: { q: 'olimov', limit: 2, cursor: first.nextCursor ?? '' },
    });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(names);
    expect(second.nextCursor).toBeNull();
  });

  it('are made by the address of earlier systems too, as agents', async () => {
    const { name, email } = somebody();
    const browser = openBrowser(test);
    const headers = { authorization: `Bearer ${admin.token}` };
    const made = await browser.post('/agents', { name, email, role: 'admin' }, headers);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ staff: { role: 'agent', email } });
    const agent = await newStaff(test, { organizationId });
    const refused = await browser.post(
      '/agents/',
      { name, email },
      { authorization: `Bearer ${agent.token}` },
    );
    expect(refused.status).toBe(403);
  });
});
