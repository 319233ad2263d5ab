import type { BodyOf, endpoints, LearnedExample, Locale } from '@civicconnect/contract';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { departments, learned } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { embedSoon } from '../../vectors/embed-soon.ts';
import { recordAct } from '../audit/record.ts';
import { lockTeaching } from '../routing/checkpoint.ts';
import { guardSoon } from '../routing/guards.ts';
import { learnNow } from '../routing/learn-now.ts';
import { wordsOf } from '../routing/learned-wording.ts';
import { learnedViews, loadLearned } from '../routing/views.ts';

/** A text with the language that was detected in it. */
type Lesson = Pick<typeof learned.$inferInsert, 'text' | 'language'>;

/** Texts that the router knows the department by: seeds, and what staff taught; none that were taken out. */
export async function knownTexts(
  tx: Tx,
  organizationId: string,
  departmentId: string,
): Promise<string[]> {
  const known = await tx
    .select({ text: learned.text })
    .from(learned)
    .where(
      and(
        eq(learned.organizationId, organizationId),
        eq(learned.departmentId, departmentId),
        isNull(learned.retiredAt),
      ),
    );
  return known.map(({ text }) => text);
}

/** Which of the texts the department does not know yet, each once. */
async function unknownLessons(
  tx: Tx,
  organizationId: string,
  departmentId: string,
  lessons: readonly Lesson[],
): Promise<Lesson[]> {
  const seen = new Set((await knownTexts(tx, organizationId, departmentId)).map(wordsOf));
  return lessons.filter(({ text }) => {
    const key = wordsOf(text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Teaches the router messages of a department; what it knows already is passed over. */
export async function addExamples(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  departmentId: string,
  { texts }: BodyOf<typeof endpoints.addExamples>,
): Promise<LearnedExample[]> {
  const { organizationId } = caller;
  const lessons = await Promise.all(
    texts.map(async (text) => ({
      text,
      language: (await context.brain.detectLanguage(text)).language,
    })),
  );
  const examples = await context.db.inOrganization(organizationId, async (tx) => {
    const [department] = await tx
      .select({ name: departments.name })
      .from(departments)
      .where(and(eq(departments.organizationId, organizationId), eq(departments.id, departmentId)));
    if (!department) throw new Refused('not_found');
    await lockTeaching(tx, organizationId);
    const fresh = await unknownLessons(tx, organizationId, departmentId, lessons);
    const rows = fresh.map((lesson) => ({
      ...lesson,
      organizationId,
      id: context.newId(),
      departmentId,
      source: 'seed' as const,
      taughtBy: caller.id,
      createdAt: context.clock.now(),
    }));
    if (rows.length === 0) return [];
    await tx.insert(learned).values(rows);
    await embedSoon(context, tx, organizationId);
    await guardSoon(context, tx, organizationId, null);
    await recordAct(context, tx, organizationId, caller, {
      act: 'learned.taught',
      target: { id: departmentId, name: department.name.uz },
      after: { texts: rows.map(({ text }) => text) },
    });
    const ids = rows.map(({ id }) => id);
    return loadLearned(
      tx,
      and(eq(learned.organizationId, organizationId), inArray(learned.id, ids)),
      { orderBy: [asc(learned.revision)] },
    );
  });
  await learnNow(context, organizationId);
  return learnedViews(context, caller, locale, examples);
}
