import { Settings } from '@civicconnect/contract';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import {
  departments,
  learned,
  organizations,
  quickReplies,
  staff,
  staffDepartments,
} from '../db/schema/index.ts';
import { hashPassword } from '../modules/auth/passwords.ts';
import { takeDocuments } from '../modules/knowledge/documents/take.ts';
import { insertFaq } from '../modules/knowledge/faqs/actions.ts';
import { raiseMark } from '../modules/knowledge/mark.ts';
import { documentTypes, formatOf } from '../modules/knowledge/reading/kinds.ts';
import { importTickets } from '../modules/session-import/import.ts';
import { asOfLate, readTickets } from '../modules/session-import/ticket.ts';
import { chaqqon } from './chaqqon/index.ts';
import { readCompanyFile } from './chaqqon/read-file.ts';
import type { CompanyDepartmentKey } from './chaqqon/types.ts';
import { type DemoLogin, newPassword } from './seed.ts';

const { about } = chaqqon;
const emailOf = (localPart: string) => `${localPart}@${about.slug}.example`;
const hours = 3600;

type Units = ReadonlyMap<CompanyDepartmentKey, string>;

interface Seeding {
  context: Context;
  tx: Tx;
  organizationId: string;
  createdAt: Date;
}

/** Numbers of a company: an answer within hours, claims within days. */
function settingsOf(chatDepartmentId: string | undefined): Settings {
  return Settings.parse({
    languages: about.languages,
    timeZone: about.timeZone,
    numberPrefix: about.numberPrefix,
    deadlines: {
      firstReplySeconds: 4 * hours,
      resolution: { application: { days: 5 }, complaint: { days: 5 }, proposal: { days: 15 } },
    },
    chat: { departmentId: chatDepartmentId, businessHours: about.businessHours },
    assistant: { name: about.assistantName, greeting: about.greeting, manner: 'friendly' },
    // Who does not get an answer chooses whether to wait for a person.
    escalation: { lowConfidence: 'offer' },
    portal: { address: about.address },
    branding: { accent: about.accent },
  });
}

async function seedOrganization(
  { tx, organizationId, createdAt }: Seeding,
  units: Units,
): Promise<void> {
  const { slug, name, region } = about;
  const settings = settingsOf(units.get(about.chatDepartment));
  const row = { id: organizationId, slug, kind: 'company' as const, name, region };
  await tx.insert(organizations).values({ ...row, settings, createdAt });
  await tx.execute(sql`select civic_create_numbers(${organizationId})`);
}

async function seedUnits(seeding: Seeding, units: Units): Promise<void> {
  const { context, tx, organizationId, createdAt } = seeding;
  const idOf = (key: CompanyDepartmentKey) => units.get(key) ?? '';
  await tx.insert(departments).values(
    chaqqon.departments.map(({ key, ...unit }, order) => ({
      ...unit,
      organizationId,
      id: idOf(key),
      order,
    })),
  );
  await tx.insert(learned).values(
    chaqqon.departments.flatMap(({ key }) =>
      chaqqon.examples[key].map((text) => ({
        organizationId,
        id: context.newId(),
        text,
        departmentId: idOf(key),
        source: 'seed' as const,
        createdAt,
      })),
    ),
  );
  await tx.insert(quickReplies).values(
    chaqqon.quickReplies.map(({ department, ...reply }, order) => ({
      ...reply,
      organizationId,
      id: context.newId(),
      departmentId: department && idOf(department),
      order,
      createdAt,
      updatedAt: createdAt,
    })),
  );
}

type NewMember = (typeof chaqqon.staff)[number] & { id: string; password: string; hash: string };

async function seedStaff(
  { tx, organizationId, createdAt }: Seeding,
  people: readonly NewMember[],
  units: Units,
): Promise<void> {
  await tx.insert(staff).values(
    people.map(({ id, name, emailLocalPart, role, locale, hash: passwordHash }) => {
      const email = emailOf(emailLocalPart);
      return { organizationId, id, name, email, passwordHash, role, locale, createdAt };
    }),
  );
  await tx.insert(staffDepartments).values(
    people.flatMap(({ id: staffId, departmentKeys }) =>
      departmentKeys.map((key) => ({
        organizationId,
        staffId,
        departmentId: units.get(key) ?? '',
      })),
    ),
  );
}

async function seedFaqs({ context, tx, organizationId }: Seeding): Promise<void> {
  for (const { category, priority = 0, ...texts } of chaqqon.faqs) {
    for (const language of ['uz', 'ru', 'en', 'fa'] as const) {
      const shared = { category: category[language], language, priority };
      const written = { ...shared, ...texts[language], visibility: 'public' as const };
      await insertFaq(context, tx, organizationId, null, written);
    }
  }
  await raiseMark(tx, organizationId);
}

async function seedDocuments(context: Context, organizationId: string): Promise<void> {
  const given = await Promise.all(
    chaqqon.documents.map(async ({ file, ...said }) => {
      const bytes = await readCompanyFile(file);
      const format = formatOf(bytes, file);
      if (!format) throw new Error(`the demo company’s ${file} is of no format that is read`);
      return { ...said, fileName: file, type: documentTypes[format], bytes };
    }),
  );
  await takeDocuments(context, organizationId, null, given);
}

/** What happened there lately: without it the desk and the figures would be empty. */
async function seedPast(context: Context, organizationId: string): Promise<void> {
  const tickets = readTickets((await readCompanyFile('tickets.json')).toString());
  await importTickets(context, organizationId, asOfLate(tickets, context.clock.now()));
}

async function isThere(context: Context): Promise<boolean> {
  const rows = await context.db.onPlatform((tx) =>
    tx
      .select({ id: organizations.id })
      .from(organizations)
      .where(eq(organizations.slug, about.slug)),
  );
  return rows.length > 0;
}

/**
 * Makes the demo's company beside the demo district, where it is not there yet. Gives its staff's
 * logins, whose passwords are stored nowhere else; none when it was there.
 */
export async function seedCompany(context: Context): Promise<DemoLogin[]> {
  if (await isThere(context)) return [];
  const people = await Promise.all(
    chaqqon.staff.map(async (member) => {
      const password = newPassword();
      return { ...member, id: context.newId(), password, hash: await hashPassword(password) };
    }),
  );
  const organizationId = context.newId();
  const units = new Map(chaqqon.departments.map(({ key }) => [key, context.newId()]));
  await context.db.onPlatform(async (tx) => {
    const seeding = { context, tx, organizationId, createdAt: context.clock.now() };
    await seedOrganization(seeding, units);
    await seedUnits(seeding, units);
    await seedStaff(seeding, people, units);
    await seedFaqs(seeding);
  });
  await seedDocuments(context, organizationId);
  await seedPast(context, organizationId);
  return people.map(({ name, role, emailLocalPart, password, departmentKeys }) => ({
    organization: about.slug,
    role,
    name,
    email: emailOf(emailLocalPart),
    password,
    departments: chaqqon.departments
      .filter(({ key }) => departmentKeys.includes(key))
      .map((unit) => unit.name.uz),
  }));
}
