import { randomBytes } from 'node:crypto';
import { type Role, Settings } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import {
  departments,
  installation,
  learned,
  neighborhoods,
  organizations,
  quickReplies,
  staff,
  staffDepartments,
} from '../db/schema/index.ts';
import { hashPassword } from '../modules/auth/passwords.ts';
import { narpay } from './narpay/index.ts';
import type { DepartmentKey } from './narpay/types.ts';

/** A generated login of the demo, as `demo-logins.json` lists them. */
export interface DemoLogin {
  /** Slug of the organization. */
  organization: string;
  role: Role;
  name: string;
  email: string;
  password: string;
  departments: string[];
}

/** Easy to type from a terminal: three groups without look-alikes, some 70 bits. */
export function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from(randomBytes(5), (byte) => letters[byte % letters.length]).join('');
  return `${group()}-${group()}-${group()}`;
}

const emailOf = (localPart: string) => `${localPart}@narpay.example`;

interface Unit {
  key: DepartmentKey;
  id: string;
}

/** What every row of the seed begins with. */
interface Seeding {
  context: Context;
  tx: Tx;
  organizationId: string;
  createdAt: Date;
}

async function seedOrganization({ tx, organizationId, createdAt }: Seeding): Promise<void> {
  const { slug, kind, name, region, ...rest } = narpay.organization;
  const settings = Settings.parse({
    languages: rest.languages,
    timeZone: rest.timeZone,
    numberPrefix: rest.numberPrefix,
    assistant: { name: rest.assistantName },
    portal: { address: rest.address, emergencyNumbers: rest.emergencyNumbers },
  });
  await tx
    .insert(organizations)
    .values({ id: organizationId, slug, kind, name, region, settings, isHome: true, createdAt });
  await tx.insert(installation).values({ organizationId, isDemo: true });
  await tx.execute(sql`select civic_create_numbers(${organizationId})`);
}

/** Departments with the messages the router begins with, and neighbourhoods, in the order of the constants. */
async function seedPlaces({ context, tx, organizationId, createdAt }: Seeding): Promise<Unit[]> {
  const units = narpay.departments.map((unit, order) => ({ ...unit, order, id: context.newId() }));
  await tx.insert(departments).values(
    units.map(({ key: _key, ...unit }) => ({
      organizationId,
      ...unit,
    })),
  );
  await tx.insert(neighborhoods).values(
    narpay.neighborhoods.map(({ name }, order) => ({
      organizationId,
      id: context.newId(),
      name,
      order,
    })),
  );
  await tx.insert(learned).values(
    units.flatMap(({ id: departmentId, key }) =>
      narpay.examples[key].map(({ text }) => ({
        organizationId,
        id: context.newId(),
        text,
        departmentId,
        source: 'seed' as const,
        createdAt,
      })),
    ),
  );
  return units.map(({ key, id }) => ({ key, id }));
}

/** Answers to begin with, each with its department where it has one. */
async function seedQuickReplies(
  { context, tx, organizationId, createdAt }: Seeding,
  units: Unit[],
): Promise<void> {
  await tx.insert(quickReplies).values(
    narpay.quickReplies.map(({ department, ...reply }, order) => ({
      ...reply,
      organizationId,
      id: context.newId(),
      departmentId: units.find(({ key }) => key === department)?.id ?? null,
      order,
      createdAt,
      updatedAt: createdAt,
    })),
  );
}

type NewMember = (typeof narpay.staff)[number] & { id: string; password: string; hash: string };

async function seedStaff(
  { tx, organizationId, createdAt }: Seeding,
  people: NewMember[],
  units: Unit[],
): Promise<void> {
  await tx.insert(staff).values(
    people.map(({ id, name, emailLocalPart, role, locale, hash }) => ({
      organizationId,
      id,
      name,
      email: emailOf(emailLocalPart),
      passwordHash: hash,
      role,
      locale,
      createdAt,
    })),
  );
  await tx
    .insert(staffDepartments)
    .values(
      people.flatMap(({ id, departmentKeys }) =>
        units
          .filter(({ key }) => departmentKeys.includes(key))
          .map((unit) => ({ organizationId, staffId: id, departmentId: unit.id })),
      ),
    );
}

/**
 * Makes the demo district in an empty installation, in one transaction: it is there whole or not at
 * all. Gives the staff's logins, whose passwords are stored nowhere else.
 */
export async function seedDemo(context: Context): Promise<DemoLogin[]> {
  const people = await Promise.all(
    narpay.staff.map(async (member) => {
      const password = newPassword();
      return { ...member, id: context.newId(), password, hash: await hashPassword(password) };
    }),
  );
  await context.db.onPlatform(async (tx) => {
    const createdAt = context.clock.now();
    const seeding = { context, tx, organizationId: context.newId(), createdAt };
    await seedOrganization(seeding);
    const units = await seedPlaces(seeding);
    await seedQuickReplies(seeding, units);
    await seedStaff(seeding, people, units);
  });
  return people.map(({ name, role, emailLocalPart, password, departmentKeys }) => ({
    organization: narpay.organization.slug,
    role,
    name,
    email: emailOf(emailLocalPart),
    password,
    departments: narpay.departments
      .filter(({ key }) => departmentKeys.includes(key))
      .map((unit) => unit.name.uz),
  }));
}
