import { beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { givenSession } from '../../testing/sessions.ts';
import { tellElsewhere } from './elsewhere.ts';
import { notifyStaff } from './notify.ts';

let test: TestApp;
let organizationId: string;
let elsewhere: Person;
let own: Person;
let stranger: Person;

beforeAll(async () => {
  test = await createTestApp();
  ({ id: organizationId } = await newOrganization(test));
  elsewhere = await newStaff(test, { role: 'superuser' });
  own = await newStaff(test, { role: 'superuser', organizationId });
  stranger = await newStaff(test, { role: 'admin' });
});

const told = async (person: Person) => (await person.client.listNotifications()).items;

it('superusers of every organization hear of what was stopped in any, and nobody else does', async () => {
  const { id } = await givenSession(test, { status: 'quarantined' }, { organizationId });
  await test.context.db.inOrganization(organizationId, (tx) =>
    notifyStaff(test.context, tx, {
      organizationId,
      audience: 'superusers',
      kind: 'quarantined',
      sessionId: id,
    }),
  );
  await expect.poll(async () => (await told(elsewhere)).length, { timeout: 20_000 }).toBe(1);
  const [notice] = await told(elsewhere);
  expect(notice).toMatchObject({
    kind: 'quarantined',
    session: null,
    params: { number: expect.stringMatching(/^TST-/), organization: expect.any(String) },
  });
  expect(await told(own)).toMatchObject([{ kind: 'quarantined', session: { id } }]);
  expect(await told(stranger)).toEqual([]);
});

it('nobody is told of what is out of quarantine already', async () => {
  const { id } = await givenSession(test, { status: 'triage' }, { organizationId });
  const before = (await told(elsewhere)).length;
  await tellElsewhere(test.context, { organizationId, sessionId: id, kind: 'quarantined' });
  expect((await told(elsewhere)).length).toBe(before);
});
