import type { Locale, TextLanguage } from '@civicconnect/contract';
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../../caller.ts';
import type { Context } from '../../../context.ts';
import type { Tx } from '../../../db/database.ts';
import { unansweredGroups, unansweredQuestions } from '../../../db/schema/index.ts';
import { Refused } from '../../../errors.ts';
import { recordAct } from '../../audit/record.ts';
import { nearestAlike, topicOf } from './alike.ts';

/** So many open groups, latest first, are compared with a new question. */
const mostCompared = 500;

export interface Unanswered {
  organizationId: string;
  /** As the citizen wrote it. */
  text: string;
  language: TextLanguage;
  sessionId: string | null;
}

const locales: Readonly<Record<TextLanguage, Locale | null>> = {
  'uz-Latn': 'uz',
  'uz-Cyrl': 'uz-Cyrl',
  ru: 'ru',
  en: 'en',
  fa: 'fa',
  unknown: null,
};

export function textLanguageOf(locale: Locale | null): TextLanguage {
  if (locale === null) return 'unknown';
  return locale === 'uz' ? 'uz-Latn' : locale;
}

const isOpenGroup = (organizationId: string, id: string) =>
  and(
    eq(unansweredGroups.organizationId, organizationId),
    eq(unansweredGroups.id, id),
    isNull(unansweredGroups.settledAt),
  );

async function nearestGroup(tx: Tx, { organizationId, text, language }: Unanswered) {
  const rows = await tx
    .select({
      id: unansweredGroups.id,
      question: unansweredGroups.question,
      language: unansweredGroups.language,
    })
    .from(unansweredGroups)
    .where(
      and(eq(unansweredGroups.organizationId, organizationId), isNull(unansweredGroups.settledAt)),
    )
    .orderBy(desc(unansweredGroups.lastAskedAt))
    .limit(mostCompared);
  const groups = rows.map((row) => ({
    id: row.id,
    topic: topicOf(row.question, textLanguageOf(row.language)),
  }));
  return nearestAlike(topicOf(text, language), groups);
}

/**
 * Keeps a question that nobody could answer, with those that ask the same. Questions of an organization
 * follow one another, so that two alike that come at once make one group.
 */
export async function recordUnanswered(
  context: Pick<Context, 'clock' | 'newId'>,
  tx: Tx,
  asked: Unanswered,
): Promise<void> {
  const { organizationId, sessionId } = asked;
  const text = asked.text.trim();
  if (text === '') return;
  const key = `unanswered:${organizationId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  const now = context.clock.now();
  const near = await nearestGroup(tx, asked);
  const groupId = near?.id ?? context.newId();
  if (near) {
    await tx
      .update(unansweredGroups)
      .set({ count: sql`${unansweredGroups.count} + 1`, lastAskedAt: now })
      .where(isOpenGroup(organizationId, groupId));
  } else {
    const language = locales[asked.language];
    await tx.insert(unansweredGroups).values({
      organizationId,
      id: groupId,
      question: text,
      language,
      count: 1,
      lastAskedAt: now,
    });
  }
  await tx
    .insert(unansweredQuestions)
    .values({ organizationId, id: context.newId(), groupId, text, sessionId, askedAt: now });
}

/** Takes a group off the list because an FAQ answers it. Throws `invalid_input` when it is not on it. */
export async function settleGroup(
  context: Context,
  tx: Tx,
  organizationId: string,
  id: string,
  faqId: string,
): Promise<void> {
  const settled = await tx
    .update(unansweredGroups)
    .set({ settledAt: context.clock.now(), faqId })
    .where(isOpenGroup(organizationId, id))
    .returning({ id: unansweredGroups.id });
  if (settled.length > 0) return;
  const errors = [{ path: 'unansweredId', code: 'other', message: '' }];
  throw new Refused('invalid_input', { errors });
}

/** Takes a group off the list without an answer. The next question alike begins a new one. */
export async function dismissGroup(
  context: Context,
  caller: StaffCaller,
  id: string,
): Promise<undefined> {
  const { organizationId } = caller;
  await context.db.inOrganization(organizationId, async (tx) => {
    const [row] = await tx
      .update(unansweredGroups)
      .set({ settledAt: context.clock.now() })
      .where(isOpenGroup(organizationId, id))
      .returning();
    if (!row) throw new Refused('not_found');
    await recordAct(context, tx, organizationId, caller, {
      act: 'unanswered.dismissed',
      target: { id, name: row.question },
      before: { count: row.count },
    });
  });
  return undefined;
}
