import {
  type BodyOf,
  type Department,
  type endpoints,
  type FieldError,
  Locale,
  type LocalizedText,
} from '@civicconnect/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { departments } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { learnNow } from '../routing/learn-now.ts';
import { departmentView } from './queries.ts';

type NewDepartment = BodyOf<typeof endpoints.createDepartment>;
type DepartmentPatch = BodyOf<typeof endpoints.updateDepartment>;

/** Most characters in each language. */
const longest = { name: 200, description: 4000 };

/** A text per language, each trimmed; a language left empty is not there. */
function trimmed(text: LocalizedText): LocalizedText {
  const { uz, ...others } = text;
  const filled = Object.entries(others)
    .map(([language, words]) => [language, words.trim()] as const)
    .filter(([, words]) => words !== '');
  return { ...Object.fromEntries(filled), uz: uz.trim() };
}

/** What is wrong with a text per language, field by field. */
function faultsOf(field: keyof typeof longest, text: LocalizedText): FieldError[] {
  return Object.entries(text).flatMap(([language, words]): FieldError[] => {
    const path = `${field}.${language}`;
    if (!Locale.safeParse(language).success) return [{ path, code: 'unknown_field', message: '' }];
    if (words === '') return [{ path, code: 'required', message: '' }];
    if (words.length > longest[field]) return [{ path, code: 'too_big', message: '' }];
    return [];
  });
}

/** The texts as they are stored. Throws `invalid_input` that names field and language. */
function checkedTexts<T extends { name?: LocalizedText; description?: LocalizedText }>(body: T): T {
  const name = body.name && trimmed(body.name);
  const description = body.description && trimmed(body.description);
  const errors = [
    ...(name ? faultsOf('name', name) : []),
    ...(description ? faultsOf('description', description) : []),
  ];
  if (errors.length > 0) throw new Refused('invalid_input', { errors });
  return { ...body, ...(name ? { name } : {}), ...(description ? { description } : {}) };
}

/** Adds a department, last in the order; the very next message may go to it. */
export async function createDepartment(
  context: Context,
  caller: StaffCaller,
  body: NewDepartment,
): Promise<Department> {
  const { organizationId } = caller;
  const texts = checkedTexts(body);
  const department = await context.db.inOrganization(organizationId, async (tx) => {
    // Two that are added at once follow one another.
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`departments:${organizationId}`}, 0))`,
    );
    const [last] = await tx
      .select({ order: sql<number>`coalesce(max(${departments.order}), -1)::int` })
      .from(departments)
      .where(eq(departments.organizationId, organizationId));
    const [row] = await tx
      .insert(departments)
      .values({
        ...texts,
        organizationId,
        id: context.newId(),
        order: (last?.order ?? -1) + 1,
      })
      .returning();
    if (!row) throw new Error('a department that was not stored');
    return departmentView(row);
  });
  await learnNow(context, organizationId);
  return department;
}

/** Changes what was sent and leaves the rest; the router judges the very next message by it. */
export async function updateDepartment(
  context: Context,
  caller: StaffCaller,
  id: string,
  body: DepartmentPatch,
): Promise<Department> {
  const { organizationId } = caller;
  const { name, description, icon, active } = checkedTexts(body);
  const isIt = and(eq(departments.organizationId, organizationId), eq(departments.id, id));
  const department = await context.db.inOrganization(organizationId, async (tx) => {
    const [before] = await tx.select().from(departments).where(isIt).for('update');
    if (!before) throw new Refused('not_found');
    const after = {
      ...before,
      name: name ?? before.name,
      description: description ?? before.description,
      icon: icon === undefined ? before.icon : icon,
      active: active ?? before.active,
    };
    await tx.update(departments).set(after).where(isIt);
    return departmentView(after);
  });
  await learnNow(context, organizationId);
  return department;
}
