import { assertNever, type Locale, type Settings, type SystemLine } from '@civicconnect/contract';
import { closesAt } from '@civicconnect/domain';
import { localized, systemText, translator } from '@civicconnect/i18n';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { departments } from '../../db/schema/index.ts';
import { type SessionRow, stateOf } from './row.ts';

/** The language in which a session's system lines are written. */
export function localeOfSession(row: Pick<SessionRow, 'language'>): Locale {
  switch (row.language) {
    case 'uz-Latn':
    case 'unknown':
      return 'uz';
    case 'uz-Cyrl':
    case 'ru':
    case 'en':
    case 'fa':
      return row.language;
    default:
      return assertNever(row.language);
  }
}

async function nameOfDepartment(tx: Tx, row: SessionRow): Promise<string> {
  if (!row.departmentId) return '';
  const [found] = await tx
    .select({ name: departments.name })
    .from(departments)
    .where(
      and(eq(departments.organizationId, row.organizationId), eq(departments.id, row.departmentId)),
    );
  return found ? localized(found.name, localeOfSession(row)) : '';
}

/** What a system line names: the domain's own parameters, then what stands in the rows. Times are ISO 8601. */
async function lineParams(
  tx: Tx,
  after: SessionRow,
  by: string | null,
  settings: Settings,
  line: SystemLine,
): Promise<SystemLine['params']> {
  const closes = closesAt(stateOf(after), settings)?.toISOString();
  return {
    number: after.number,
    department: await nameOfDepartment(tx, after),
    // Who reads it in another language finds the name by this.
    ...(after.departmentId ? { departmentId: after.departmentId } : {}),
    ...(by ? { name: by } : {}),
    ...(closes ? { closesAt: closes } : {}),
    ...line.params,
  };
}

/** A line as it is stored: what it says as data, and its sentence in the session's language. `by`: who caused it. */
export async function writeSystemLine(
  tx: Tx,
  after: SessionRow,
  by: string | null,
  settings: Settings,
  line: SystemLine,
): Promise<{ system: SystemLine; text: string }> {
  const system = { code: line.code, params: await lineParams(tx, after, by, settings, line) };
  const t = translator(localeOfSession(after));
  return { system, text: systemText(t, system, settings.timeZone) };
}
