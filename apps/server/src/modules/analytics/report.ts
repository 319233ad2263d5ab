import type {
  AnalyticsReport,
  Breakdown,
  endpoints,
  Locale,
  QueryOf,
  ReportName,
} from '@civicconnect/contract';
import { holds } from '@civicconnect/domain';
import { localized } from '@civicconnect/i18n';
import { and, eq } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { departments, figuresPending, neighborhoods, staff } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { rangeOf } from '../overview/range.ts';
import { answerColumns, answersPart } from './answers.ts';
import { ofAnalytics, settingsForLooks } from './ask.ts';
import { type Asked, isTime } from './asked.ts';
import { backlogOverTime } from './backlog.ts';
import { leaderboardColumns, leaderboardPart } from './leaderboard.ts';
import { hasLessons, lessonColumns, lessonsPart } from './lessons.ts';
import { looksOf } from './looks.ts';
import { look } from './parts.ts';
import { usualPeriod } from './periods.ts';
import { type Columns, tableOf } from './table.ts';

/** What some reports are about, whatever the range; the others go along time. */
const usualBreakdown: Partial<Record<ReportName, Breakdown>> = {
  backlog: 'department',
  leaderboard: 'agent',
  neighborhoods: 'neighborhood',
  workload: 'agent',
};
/** What these reports are always told apart by. */
const fixedBreakdown: Partial<Record<ReportName, Breakdown>> = {
  leaderboard: 'agent',
  neighborhoods: 'neighborhood',
};

/** What a report is made of, in the order of its columns. */
async function partsOf(tx: Tx, report: ReportName, asked: Asked): Promise<Columns[]> {
  if (report === 'leaderboard') {
    if (!asked.settings.analytics.leaderboard) return [];
    return [{ part: await leaderboardPart(tx, asked), figures: leaderboardColumns }];
  }
  const parts: Columns[] = [];
  for (const one of looksOf[report](asked)) {
    parts.push({ part: await look(tx, asked, one), figures: one.figures });
  }
  if (report === 'backlog' && isTime(asked.by)) {
    const total = parts[0]?.part.total ?? {};
    const { rows } = await backlogOverTime(tx, asked);
    return [{ part: { total, rows }, figures: { open: { unit: 'count' } } }];
  }
  if (report === 'assistant') {
    parts.push({ part: await answersPart(tx, asked), figures: answerColumns });
  }
  if (report === 'routing' && hasLessons(asked)) {
    parts.push({ part: await lessonsPart(tx, asked), figures: lessonColumns });
  }
  return parts;
}

/** Names of what the rows of a report may be. */
async function namesOf(tx: Tx, organizationId: string, by: Breakdown, locale: Locale) {
  if (by === 'agent') {
    const people = await tx
      .select({ id: staff.id, name: staff.name })
      .from(staff)
      .where(eq(staff.organizationId, organizationId));
    return new Map(people.map(({ id, name }) => [id, name]));
  }
  if (by !== 'department' && by !== 'neighborhood') return new Map<string, string>();
  const table = by === 'department' ? departments : neighborhoods;
  const places = await tx
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(eq(table.organizationId, organizationId));
  return new Map(places.map(({ id, name }) => [id, localized(name, locale)]));
}

async function checkDepartment(tx: Tx, organizationId: string, id: string): Promise<void> {
  const [found] = await tx
    .select({ id: departments.id })
    .from(departments)
    .where(and(eq(departments.organizationId, organizationId), eq(departments.id, id)));
  if (!found) throw new Refused('not_found');
}

/**
 * A report over what was counted of sessions; an agent's is of the sessions they had.
 *
 * @throws Refused 404 for a department that is not there, 422 for a range that is none
 */
export function analyticsReport(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  report: ReportName,
  query: QueryOf<typeof endpoints.analytics>,
): Promise<AnalyticsReport> {
  const { organizationId, role } = caller;
  return context.db.inOrganization(organizationId, async (tx) => {
    const settings = await settingsForLooks(tx, organizationId);
    const now = context.clock.now();
    const range = rangeOf(query, now, settings.timeZone, ofAnalytics);
    const { department = null, channel = null, language = null } = query;
    if (department) await checkDepartment(tx, organizationId, department);
    const by = fixedBreakdown[report] ?? query.by ?? usualBreakdown[report] ?? usualPeriod(range);
    const isOwn = !holds(role, 'analytics.organization');
    const asked: Asked = {
      organizationId,
      own: isOwn ? caller.id : null,
      seesQuarantine: holds(role, 'quarantine.count'),
      range,
      department,
      channel,
      language,
      by,
      settings,
      now,
    };
    // Before the rows: what is counted while they are read may be missing in them.
    const uncounted = await tx.$count(
      figuresPending,
      eq(figuresPending.organizationId, organizationId),
    );
    const parts = await partsOf(tx, report, asked);
    const table = tableOf(by, range, parts, await namesOf(tx, organizationId, by, locale));
    if (report === 'leaderboard') {
      const order = (row: (typeof table.rows)[number]) => row.values.score ?? -1;
      table.rows.sort((one, other) => order(other) - order(one));
    }
    return {
      report,
      by,
      scope: isOwn ? 'own' : 'organization',
      department,
      channel,
      language,
      isOff: report === 'leaderboard' && !settings.analytics.leaderboard,
      uncounted,
      ...table,
    };
  });
}
