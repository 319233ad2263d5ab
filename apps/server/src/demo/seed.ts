import { randomBytes } from 'node:crypto';
import { type Role, Settings } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import {
  departments,
  installation,
  learned,
  neighborhoods,
  organizations,
  staff,
  staffDepartments,
} from '../db/schema/index.ts';
import { hashPassword } from '../modules/auth/passwords.ts';
import { narpay } from './narpay/index.ts';

/** A generated login of the demo, as `demo-logins.json` lists them. */
export interface DemoLogin {
  role: Role;
  name: string;
  email: string;
  password: string;
  departments: string[];
}

/** Easy to type from a terminal: three groups without look-alikes, some 70 bits. */
function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from(randomBytes(5), (byte) => letters[byte % letters.length]).join('');
  return `${group()}-${group()}-${group()}`;
}

const emailDomain = 'narpay.example';

/** Rows in the order of the constants, with ids that sort that way. */
const withIds = <T extends { key: string }>(context: Context, items: readonly T[]) =>
  items.map((item, order) => ({ ...item, order, id: context.newId() }));

/**
 * Makes the demo district in an empty installation, in one transaction: it is there whole or not at
 * all. Gives the staff's logins, whose passwords are stored nowhere else.
 */
export async function seedDemo(context: Context): Promise<DemoLogin[]> {
  const { organization } = narpay;
  const organizationId = context.newId();
  const createdAt = context.clock.now();
  const units = withIds(context, narpay.departments);
  const idOf = new Map<string, string>(units.map(({ key, id }) => [key, id]));
  const people = await Promise.all(
    narpay.staff.map(async (member) => {
      const password = newPassword();
      return { ...member, id: context.newId(), password, hash: await hashPassword(password) };
    }),
  );
  const settings = Settings.parse({
    languages: organization.languages,
    timeZone: organization.timeZone,
    numberPrefix: organization.numberPrefix,
    assistant: { name: organization.assistantName },
    portal: { address: organization.address, emergencyNumbers: organization.emergencyNumbers },
  });

  await context.db.onPlatform(async (tx) => {
    const { slug, kind, name, region } = organization;
    await tx
      .insert(organizations)
      .values({ id: organizationId, slug, kind, name, region, settings, isHome: true, createdAt });
    await tx.insert(installation).values({ organizationId, isDemo: true });
    await tx.execute(sql`select civic_create_numbers(${organizationId})`);
    await tx
      .insert(departments)
      .values(
        units.map(({ id, order, name, description, icon }) => ({
          organizationId,
          id,
          order,
          name,
          description,
          icon,
        })),
      );
    await tx
      .insert(neighborhoods)
      .values(
        withIds(context, narpay.neighborhoods).map(({ id, order, name }) => ({
          organizationId,
          id,
          order,
          name,
        })),
      );
    await tx.insert(staff).values(
      people.map(({ id, name, emailLocalPart, role, locale, hash }) => ({
        organizationId,
        id,
        name,
        email: `${emailLocalPart}@${emailDomain}`,
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
          departmentKeys.map((key) => ({
            organizationId,
            staffId: id,
            departmentId: idOf.get(key) ?? '',
          })),
        ),
      );
    const examples = units.flatMap(({ id: departmentId, key }) =>
      narpay.examples[key].map(({ text }) => ({
        organizationId,
        id: context.newId(),
        text,
        departmentId,
        source: 'seed' as const,
        createdAt,
      })),
    );
    await tx.insert(learned).values(examples);
  });

  return people.map(({ name, role, emailLocalPart, password, departmentKeys }) => ({
    role,
    name,
    email: `${emailLocalPart}@${emailDomain}`,
    password,
    departments: units
      .filter(({ key }) => departmentKeys.includes(key))
      .map((unit) => unit.name.uz),
  }));
}
