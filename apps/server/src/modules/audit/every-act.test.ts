import {
  type Endpoint,
  type EndpointName,
  endpoints,
  type Permission,
} from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { audit, replays, staff } from '../../db/schema/index.ts';
import { type Cast, createCast } from '../../testing/cast.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { expectationsFor, type Thing } from '../../testing/expectations.ts';
import { formWith } from '../../testing/files.ts';
import { type GivenThings, givenThingsOf } from '../../testing/given-things.ts';
import { forgetLessons } from '../../testing/lessons.ts';
import { homeOrganization, newStaff, type Person } from '../../testing/people.ts';
import { givenReplay } from '../../testing/replays.ts';
import { givenSession } from '../../testing/sessions.ts';
import { png } from '../files/testing/samples.ts';

let test: TestApp;
let cast: Cast;
let things: GivenThings;
let superuser: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  await forgetLessons(test);
  cast = await createCast(test);
  things = givenThingsOf(test, cast);
  superuser = cast.named('superuser').person;
});

/** Permissions by which others' work is changed: whatever is done by them must be on record. */
const administrative: readonly Permission[] = [
  'organization.manage',
  'citizen.delete',
  'learned.manage',
  'knowledge.edit',
  'quarantine.manage',
  'platform.manage',
  'broadcast.departments',
  'broadcast.all',
  'session.without_consideration.approve',
  'ops',
];

/** They ask or try and change nothing, though they are no GET. */
const questions: ReadonlySet<EndpointName> = new Set([
  'previewAssistant',
  'previewRetention',
  'findCitizen',
  'previewRouting',
  'previewFaqImport',
  'estimateReplay',
  'draftExamples',
  'draftFaq',
  'testTelegram',
  // How far one has got oneself is nobody else's work.
  'updateFirstSteps',
]);

const names = (Object.keys(endpoints) as EndpointName[]).filter((name) => {
  const { method, permission }: Endpoint = endpoints[name];
  return method !== 'GET' && administrative.includes(permission) && !questions.has(name);
});

/** What certainly changes something, where the usual body may find it so already. */
const bodies: Partial<Record<EndpointName, Record<string, unknown>>> = {
  updateDepartment: { icon: 'flag' },
  updateSettings: { ai: { floor: 0.41 } },
  updateOrganization: { name: { uz: 'Boshqacha nom' } },
};

async function staffWithTotp(): Promise<string> {
  const { id } = await newStaff(test);
  await test.context.db.onPlatform((tx) =>
    tx.update(staff).set({ totpConfirmedAt: new Date() }).where(eq(staff.id, id)),
  );
  return id;
}

async function unusedDepartment(): Promise<string> {
  const { department } = await superuser.client.createDepartment({
    body: { name: { uz: 'Arxiv boʻlimi' }, description: { uz: 'Arxiv hujjatlari' } },
  });
  return department.id;
}

async function retiredExample(): Promise<string> {
  const id = await things.example();
  await superuser.client.retireLearned({ params: { id } });
  return id;
}

async function proposed(): Promise<string> {
  const { id } = await givenSession(test, {
    status: 'active',
    departmentId: cast.ownDepartment,
    assigneeId: cast.named('an agent of the department').person.id,
    withoutConsideration: {
      proposedBy: cast.named('an agent of the department').person.id,
      reason: 'Murojaat imzosiz',
    },
  });
  return id;
}

/** Only one may run at a time: whatever ran before is over. */
async function running(): Promise<string> {
  await test.context.db.onPlatform((tx) => tx.update(replays).set({ state: 'done' }));
  return givenReplay(test, 'running');
}

/** What an endpoint is asked about, where one of its kind is not enough. */
const abouts: Partial<Record<EndpointName, () => Promise<string>>> = {
  removeStaffTotp: staffWithTotp,
  deleteDepartment: unusedDepartment,
  restoreLearned: retiredExample,
  approveWithoutConsideration: proposed,
  stopReplay: running,
};

async function idFor(name: EndpointName): Promise<string> {
  const given = abouts[name];
  if (given) return given();
  const { about } = expectationsFor(cast)[name];
  if (about === 'session') return (await givenSession(test, { status: 'quarantined' })).id;
  return about in things ? things[about as Thing]() : '';
}

const latest = () =>
  test.context.db.onPlatform((tx) =>
    tx.select().from(audit).orderBy(sql`${audit.at} desc, ${audit.id} desc`),
  );

describe('every administrative act leaves a record', () => {
  it.each(names)('%s', async (name) => {
    const endpoint: Endpoint = endpoints[name];
    const id = await idFor(name);
    const known = (await latest()).length;
    const body = bodies[name] ?? expectationsFor(cast)[name].body;
    const form = endpoint.multipart && !body ? formWith('rasm.png', await png()) : null;
    const response = await fetch(`${test.url}/api${endpoint.path.replace(/\{\w+\}/, id)}`, {
      method: endpoint.method,
      headers: {
        authorization: `Bearer ${superuser.token}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      ...(form ? { body: form } : {}),
    });
    expect(response.status, await response.text()).toBeLessThan(300);
    const entries = await latest();
    expect(entries.length, 'a row was added').toBeGreaterThan(known);
    const [entry] = entries;
    expect(entry).toMatchObject({ actorId: superuser.id, actorRole: 'superuser' });
    const t = translator('en');
    const [kind = '', verb = ''] = entry?.act.split('.') ?? [];
    const words = t.maybe(`people.act.${entry?.act}`) ?? t.maybe(`people.verb.${verb}`);
    expect(words, `words for ${entry?.act}`).not.toBeNull();
    expect(t.maybe(`people.target.${kind}`), `words for ${kind}`).not.toBeNull();
  });

  it('and no record has a secret in it', async () => {
    const all = JSON.stringify(await latest());
    expect(all).not.toMatch(/argon2|password_?hash|totpSecret|tokenHash|staff\/invitation/i);
    const { password } = (expectationsFor(cast).createOrganization.body?.admin ?? {}) as {
      password?: string;
    };
    expect(password).toBeTruthy();
    expect(all).not.toContain(password);
  });

  it('nor can one be changed or taken away', async () => {
    const organizationId = await homeOrganization(test);
    const ways = [
      sql`update audit set act = 'staff.updated' where organization_id = ${organizationId}`,
      sql`delete from audit where organization_id = ${organizationId}`,
    ];
    for (const way of ways) {
      await expect(test.context.db.onPlatform((tx) => tx.execute(way))).rejects.toMatchObject({
        cause: { code: '42501' },
      });
    }
  });
});
