import type { Client, Role } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import {
  citizens,
  departments,
  organizations,
  staff,
  staffDepartments,
} from '../db/schema/index.ts';
import { issue, openLogin } from '../modules/auth/logins.ts';
import { hashPassword } from '../modules/auth/passwords.ts';
import type { TestApp } from './create-test-app.ts';

/** Somebody who is logged in, with a client of their own. */
export interface Person {
  id: string;
  name: string;
  token: string;
  client: Client;
  /** A new access token, after the clock was moved past the end of the one before. */
  renew(): Promise<void>;
}

async function logIn(
  test: TestApp,
  kind: 'citizen' | 'staff',
  organizationId: string,
  id: string,
): Promise<string> {
  const { context } = test;
  const subject = await context.db.inOrganization(organizationId, (tx) =>
    openLogin(tx, context, { kind, organizationId, subjectId: id }, undefined),
  );
  return (await issue(context, subject, 1)).accessToken;
}

/** Logged in, with a client that uses whatever token they hold now. */
async function personOf<T extends { id: string; name: string }>(
  test: TestApp,
  kind: 'citizen' | 'staff',
  organizationId: string,
  known: T,
  headers: Record<string, string> | undefined,
): Promise<T & Person> {
  const person: T & Person = {
    ...known,
    token: await logIn(test, kind, organizationId, known.id),
    client: test.client(() => person.token, headers),
    async renew() {
      person.token = await logIn(test, kind, organizationId, known.id);
    },
  };
  return person;
}

export async function homeOrganization(test: TestApp): Promise<string> {
  const [home] = await test.context.db.onPlatform((tx) =>
    tx.select({ id: organizations.id }).from(organizations).where(eq(organizations.isHome, true)),
  );
  if (!home) throw new Error('the template has no home organization');
  return home.id;
}

let phones = 0;

/** A new citizen, logged in without the code. */
export async function newCitizen(
  test: TestApp,
  options: { name?: string; organizationId?: string; headers?: Record<string, string> } = {},
): Promise<Person & { phone: string }> {
  const { context } = test;
  const organizationId = options.organizationId ?? (await homeOrganization(test));
  phones += 1;
  const phone = `+99890${String(1_000_000 + phones)}`;
  const name = options.name ?? `Fuqaro ${phones}`;
  const id = context.newId();
  await context.db.inOrganization(organizationId, (tx) =>
    tx.insert(citizens).values({
      organizationId,
      id,
      name,
      phone,
      locale: 'uz',
      script: 'latin',
      createdAt: context.clock.now(),
    }),
  );
  return personOf(test, 'citizen', organizationId, { id, name, phone }, options.headers);
}

/** Somebody with an open chat and nothing but its key, which stands where others have a token. */
export async function newVisitor(
  test: TestApp,
  organizationId?: string,
): Promise<Person & { sessionId: string; sessionKey: string }> {
  const organization = organizationId ?? (await homeOrganization(test));
  const opened = await test.client().openChat({ body: { organization } });
  const { session, sessionKey } = opened;
  if (sessionKey === null) throw new Error('a visitor without a key');
  return {
    id: session.citizen.id,
    name: '',
    token: '',
    sessionId: session.id,
    sessionKey,
    client: test.client(undefined, { 'x-session-key': sessionKey }),
    renew: async () => {},
  };
}

/** A department of the demo district, by its Uzbek name's beginning. */
export async function departmentNamed(test: TestApp, beginning: string): Promise<string> {
  const organizationId = await homeOrganization(test);
  const all = await test.context.db.inOrganization(organizationId, (tx) =>
    tx.select().from(departments).where(eq(departments.organizationId, organizationId)),
  );
  const found = all.find(({ name }) => name.uz.startsWith(beginning));
  if (!found) throw new Error(`no department begins with ${beginning}`);
  return found.id;
}

const unknownPassword = hashPassword('nobody-was-ever-told-this');

/** A new member of staff, logged in without the password. */
export async function newStaff(
  test: TestApp,
  options: {
    role?: Role;
    departmentIds?: string[];
    name?: string;
    organizationId?: string;
    headers?: Record<string, string>;
  } = {},
): Promise<Person> {
  const { context } = test;
  const organizationId = options.organizationId ?? (await homeOrganization(test));
  const id = context.newId();
  const name = options.name ?? `Xodim ${id.slice(-4)}`;
  await context.db.inOrganization(organizationId, async (tx) => {
    await tx.insert(staff).values({
      organizationId,
      id,
      name,
      email: `${id}@staff.example`,
      passwordHash: await unknownPassword,
      role: options.role ?? 'agent',
      locale: 'uz',
      createdAt: context.clock.now(),
    });
    for (const departmentId of options.departmentIds ?? []) {
      await tx.insert(staffDepartments).values({ organizationId, staffId: id, departmentId });
    }
  });
  return personOf(test, 'staff', organizationId, { id, name }, options.headers);
}

/** Another tenant, with one department: whoever belongs to it must see nothing of the first. */
export async function newOrganization(
  test: TestApp,
): Promise<{ id: string; departmentId: string }> {
  const { context } = test;
  const home = await homeOrganization(test);
  const id = context.newId();
  const departmentId = context.newId();
  await context.db.onPlatform(async (tx) => {
    const [model] = await tx.select().from(organizations).where(eq(organizations.id, home));
    if (!model) throw new Error('the template has no home organization');
    await tx
      .insert(organizations)
      .values({ ...model, id, slug: `other-${id.slice(-6)}`, isHome: false });
    await tx.execute(`select civic_create_numbers('${id}')`);
    const [unit] = await tx
      .select()
      .from(departments)
      .where(and(eq(departments.organizationId, home)))
      .limit(1);
    if (!unit) throw new Error('the template has no department');
    await tx.insert(departments).values({ ...unit, organizationId: id, id: departmentId });
  });
  return { id, departmentId };
}
