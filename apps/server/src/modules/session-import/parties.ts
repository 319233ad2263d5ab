import type { Settings } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { citizens, departments, staff, staffDepartments } from '../../db/schema/index.ts';
import { NotSo, type Parties } from './replay.ts';
import type { Ticket } from './ticket.ts';

type Member = NonNullable<Parties['staff']>;

/** The departments by all their names, and the staff by e-mail. */
export interface Directory {
  departments: ReadonlyMap<string, string>;
  staff: ReadonlyMap<string, Member>;
}

const folded = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/['`‘’ʻʼ]/g, '');

export async function readDirectory(tx: Tx, organizationId: string): Promise<Directory> {
  const rows = await tx
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(eq(departments.organizationId, organizationId));
  const people = await tx.select().from(staff).where(eq(staff.organizationId, organizationId));
  const memberships = await tx
    .select()
    .from(staffDepartments)
    .where(eq(staffDepartments.organizationId, organizationId));
  const departmentsOf = (staffId: string) =>
    memberships.filter((one) => one.staffId === staffId).map(({ departmentId }) => departmentId);
  return {
    departments: new Map(
      rows.flatMap(({ id, name }) => Object.values(name).map((one) => [folded(one), id])),
    ),
    staff: new Map(
      people.map(({ id, email, name, role }) => [
        email.toLowerCase(),
        { name, actor: { kind: 'staff', id, role, departmentIds: departmentsOf(id) } },
      ]),
    ),
  };
}

/** Somebody with the ticket's phone, or a new row: a name alone tells nobody from another. */
async function citizenOf(
  context: Context,
  tx: Tx,
  organizationId: string,
  ticket: Ticket,
): Promise<string> {
  const { phone = null, name } = ticket.citizen;
  if (phone) {
    const [known] = await tx
      .select({ id: citizens.id })
      .from(citizens)
      .where(and(eq(citizens.organizationId, organizationId), eq(citizens.phone, phone)));
    if (known) return known.id;
  }
  const id = context.newId();
  const { language, openedAt: createdAt } = ticket;
  const locale = language === 'uz-Latn' || language === 'unknown' ? 'uz' : language;
  const script = language === 'uz-Cyrl' ? 'cyrillic' : 'latin';
  await tx.insert(citizens).values({ organizationId, id, name, phone, locale, script, createdAt });
  return id;
}

/** @throws NotSo for a department or somebody of the staff whom nobody knows here */
export async function partiesOf(
  context: Context,
  tx: Tx,
  organizationId: string,
  ticket: Ticket,
  directory: Directory,
  settings: Settings,
): Promise<Parties> {
  const { department, assignee } = ticket;
  const departmentId = department ? directory.departments.get(folded(department)) : null;
  if (departmentId === undefined) throw new NotSo(`department: there is no "${department}"`);
  const member = assignee ? directory.staff.get(assignee.toLowerCase()) : null;
  if (member === undefined) throw new NotSo(`assignee: nobody has the e-mail ${assignee}`);
  const id = await citizenOf(context, tx, organizationId, ticket);
  const { name } = ticket.citizen;
  return {
    citizen: { id, name },
    assistant: settings.assistant.name,
    staff: member,
    departmentId,
  };
}
