import type { FilledReply, Locale, QuickReply, QuickReplyVariable } from '@civicconnect/contract';
import { Settings } from '@civicconnect/contract';
import { deadlinesOf, fillReply } from '@civicconnect/domain';
import { formatter, localized, toCyrillic } from '@civicconnect/i18n';
import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { citizens, organizations, quickReplies } from '../../db/schema/index.ts';
import { accessSession, type LoadedSession } from '../sessions/load.ts';
import { stateOf } from '../sessions/row.ts';

export type QuickReplyRow = typeof quickReplies.$inferSelect;

export function quickReplyView({
  organizationId: _organization,
  createdAt: _created,
  updatedAt,
  ...row
}: QuickReplyRow): QuickReply {
  return { ...row, updatedAt: updatedAt.toISOString() };
}

function loadReplies(tx: Tx, organizationId: string, filter?: SQL): Promise<QuickReplyRow[]> {
  return tx
    .select()
    .from(quickReplies)
    .where(and(eq(quickReplies.organizationId, organizationId), filter))
    .orderBy(asc(quickReplies.order), asc(quickReplies.id));
}

/** Every quick reply of the organization, in order. */
export async function listQuickReplies(
  context: Context,
  organizationId: string,
): Promise<QuickReply[]> {
  const rows = await context.db.inOrganization(organizationId, (tx) =>
    loadReplies(tx, organizationId),
  );
  return rows.map(quickReplyView);
}

/** The language in which a citizen is answered: the one they write, else the one they chose. */
function languageOf({ row, citizen }: LoadedSession, chosen: Locale): Locale {
  if (row.language === 'uz-Latn') return 'uz';
  if (row.language !== 'unknown') return row.language;
  const isUzbek = chosen === 'uz' || chosen === 'uz-Cyrl';
  if (!isUzbek) return chosen;
  return citizen.script === 'cyrillic' ? 'uz-Cyrl' : 'uz';
}

type Values = Record<QuickReplyVariable, string | null>;

/** What the session knows of each variable, in the citizen's language and script. */
function valuesOf(
  context: Context,
  caller: StaffCaller,
  { row, citizen, departmentName }: LoadedSession,
  organization: typeof organizations.$inferSelect,
  locale: Locale,
): Values {
  const settings = Settings.parse(organization.settings);
  const now = context.clock.now();
  const { resolution } = deadlinesOf(stateOf(row), settings, now);
  const format = formatter(locale, settings.timeZone);
  const person = (name: string) => (locale === 'uz-Cyrl' ? toCyrillic(name) : name);
  return {
    citizen: citizen.name ? person(citizen.name) : null,
    number: row.number,
    department: departmentName && localized(departmentName, locale),
    agent: person(caller.name),
    deadline: format.date(resolution.dueAt, now),
    opened: format.date(row.openedAt, now),
    organization: localized(organization.name, locale),
  };
}

/** One reply as it would be sent; where it has no words in the citizen's language, in Uzbek. */
function filled(reply: QuickReplyRow, values: (locale: Locale) => Values, wanted: Locale) {
  const written = wanted === 'uz-Cyrl' ? 'uz' : wanted;
  const isThere = Boolean(reply.text[wanted] ?? reply.text[written]);
  const language: Locale = isThere ? wanted : 'uz';
  // Cyrillic that was written by hand is taken as it is.
  const derived = language === 'uz-Cyrl' && !reply.text['uz-Cyrl'];
  const source = reply.text[language] ?? reply.text.uz;
  return {
    language,
    translated: isThere,
    ...fillReply(source, values(language), derived ? toCyrillic : undefined),
  };
}

/**
 * Quick replies for a session that the caller may read: its department's first, then those of all,
 * then the others', filled in for its citizen.
 */
export async function repliesForSession(
  context: Context,
  caller: StaffCaller,
  sessionId: string,
): Promise<FilledReply[]> {
  const { organizationId } = caller;
  return context.db.inOrganization(organizationId, async (tx) => {
    const session = await accessSession(tx, caller, sessionId);
    const [found] = await tx
      .select({ organization: organizations, locale: citizens.locale })
      .from(citizens)
      .innerJoin(organizations, eq(organizations.id, citizens.organizationId))
      .where(
        and(eq(citizens.organizationId, organizationId), eq(citizens.id, session.row.citizenId)),
      );
    if (!found) throw new Error('a session without its citizen');
    const replies = await loadReplies(tx, organizationId);
    const language = languageOf(session, found.locale);
    const values = (locale: Locale) =>
      valuesOf(context, caller, session, found.organization, locale);
    const { departmentId } = session.row;
    const views = replies.map((reply) => ({
      id: reply.id,
      title: reply.title,
      shortcut: reply.shortcut,
      own: reply.departmentId !== null && reply.departmentId === departmentId,
      ...filled(reply, values, language),
    }));
    const rank = (at: number) => {
      if (views[at]?.own) return 0;
      return replies[at]?.departmentId === null ? 1 : 2;
    };
    const places = [...views.keys()].sort((a, b) => rank(a) - rank(b) || a - b);
    return places.flatMap((at) => views[at] ?? []);
  });
}
