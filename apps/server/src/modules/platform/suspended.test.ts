import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { connect } from '../../testing/live.ts';
import {
  homeOrganization,
  newCitizen,
  newOrganization,
  newStaff,
  type Person,
} from '../../testing/people.ts';
import { codeOf } from '../../testing/refusal.ts';
import { givenSession } from '../../testing/sessions.ts';
import { actsOf, admin, chashma } from './testing/operating.ts';

let test: TestApp;
let superuser: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  superuser = await newStaff(test, { role: 'superuser' });
});

/** A second organization with somebody of each kind, and an active appeal. */
async function inhabited() {
  const { id, departmentId } = await newOrganization(test);
  const clerk = await newStaff(test, {
    role: 'agent',
    organizationId: id,
    departmentIds: [departmentId],
  });
  const chief = await newStaff(test, { role: 'admin', organizationId: id });
  const session = await givenSession(
    test,
    {
      status: 'active',
      departmentId,
      assigneeId: clerk.id,
      routingConfirmed: true,
      firstReplyAt: test.context.clock.now(),
    },
    { organizationId: id },
  );
  return { id, clerk, chief, session };
}

const suspend = (id: string, suspended: boolean) =>
  superuser.client.updateOrganization({ params: { id }, body: { suspended } });

describe('an organization that is suspended', () => {
  it('takes nothing from anybody, shows what is there, and goes on when it is lifted', async () => {
    const { id, clerk, chief, session } = await inhabited();
    const { citizen } = session;
    const write = (person: Person, clientId: string) =>
      person.client.sendMessage({ body: { sessionId: session.id, text: 'Salom', clientId } });
    const screen = await connect(test, clerk);
    await write(clerk, 'before-it-was');
    const { organization } = await suspend(id, true);
    expect(organization.suspendedAt).not.toBeNull();

    const stopped = 'organization_suspended';
    expect(await codeOf(write(clerk, 'while-it-is-1'))).toBe(stopped);
    expect(await codeOf(write(citizen, 'while-it-is-2'))).toBe(stopped);
    const text = 'Yana bir murojaat, yigirma harfdan koʻproq.';
    const other = await newCitizen(test, { organizationId: id });
    expect(await codeOf(other.client.openAppeal({ body: { text } }))).toBe(stopped);
    const settings = chief.client.updateSettings({ body: { pickOn: 'button' } });
    expect(await codeOf(settings)).toBe(stopped);
    const bySocket = { sessionId: session.id, text: 'Salom', clientId: 'while-it-is-3' };
    expect(await screen.ask('send_message', bySocket)).toMatchObject({ ok: false });
    screen.close();
    const phone = '+998901119977';
    const code = test.client().requestCode({ body: { phone, organization: id } });
    expect(await codeOf(code)).toBe(stopped);

    expect((await citizen.client.listAppeals()).items).toHaveLength(1);
    const shown = await test.client().organization({ params: { organization: id } });
    expect(shown.suspended).toBe(true);

    await suspend(id, false);
    expect((await write(clerk, 'after-it-was-')).message.text).toBe('Salom');
    await test.client().requestCode({ body: { phone, organization: id } });
    const acts = (await actsOf(test, id)).map(({ act }) => act);
    expect(acts).toEqual(
      expect.arrayContaining(['organization.suspended', 'organization.resumed']),
    );
  });

  it('lets nobody in with a right password, and tells whoever guesses nothing', async () => {
    const { organization } = await superuser.client.createOrganization({
      body: { ...chashma, slug: 'quiet', admin: { ...admin, email: 'quiet@quiet.example' } },
    });
    await suspend(organization.id, true);
    const login = (password: string) =>
      test
        .client()
        .login({ body: { email: 'quiet@quiet.example', password, organization: 'quiet' } });
    expect(await codeOf(login(admin.password))).toBe('organization_suspended');
    expect(await codeOf(login('another-password-1'))).toBe('invalid_credentials');
  });

  it('cannot be the installation’s own', async () => {
    expect(await codeOf(suspend(await homeOrganization(test), true))).toBe('in_use');
  });

  it('is there for superusers to work in', async () => {
    const { id } = await newOrganization(test);
    const own = await newStaff(test, { role: 'superuser', organizationId: id });
    await suspend(id, true);
    const session = await givenSession(test, { status: 'triage' }, { organizationId: id });
    const body = { priority: 'high' as const };
    const { session: changed } = await own.client.updateSession({
      params: { id: session.id },
      body,
    });
    expect(changed.priority).toBe('high');
  });
});
