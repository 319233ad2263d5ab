import type { LearnedExample, Locale, TextLanguage } from '@civicconnect/contract';
import { canReadSession } from '@civicconnect/domain';
import { localized } from '@civicconnect/i18n';
import { and, eq, ne, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { actorOf, type StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { departments, learned, sessions, staff } from '../../db/schema/index.ts';
import { stateOf } from '../sessions/row.ts';

const teacher = alias(staff, 'teacher');
const retirer = alias(staff, 'retirer');

/** One whose text was removed is nobody's to look at. */
const hasText = ne(learned.text, '');

/** Learned examples with what their views name. */
export async function loadLearned(
  tx: Tx,
  filter: SQL | undefined,
  page: { orderBy?: SQL[]; limit?: number } = {},
) {
  return tx
    .select({
      row: learned,
      departmentName: departments.name,
      teacherName: teacher.name,
      retirerName: retirer.name,
      session: sessions,
    })
    .from(learned)
    .innerJoin(
      departments,
      and(
        eq(departments.organizationId, learned.organizationId),
        eq(departments.id, learned.departmentId),
      ),
    )
    .leftJoin(
      teacher,
      and(eq(teacher.organizationId, learned.organizationId), eq(teacher.id, learned.taughtBy)),
    )
    .leftJoin(
      retirer,
      and(eq(retirer.organizationId, learned.organizationId), eq(retirer.id, learned.retiredBy)),
    )
    .leftJoin(
      sessions,
      and(eq(sessions.organizationId, learned.organizationId), eq(sessions.id, learned.sessionId)),
    )
    .where(and(hasText, filter))
    .orderBy(...(page.orderBy ?? []))
    .limit(page.limit ?? 1000);
}
export type LoadedExample = Awaited<ReturnType<typeof loadLearned>>[number];

const party = (id: string | null, name: string | null) => (id && name ? { id, name } : null);

/** Staff read what a citizen wrote only where they may read the session it was written in. */
function isReadable(caller: StaffCaller, { row, session }: LoadedExample): boolean {
  if (row.sessionId === null) return true;
  return session !== null && canReadSession(actorOf(caller), stateOf(session));
}

async function languageOf(
  context: Context,
  text: string,
  stored: TextLanguage | null,
): Promise<TextLanguage> {
  return stored ?? (await context.brain.detectLanguage(text)).language;
}

/**
 * What was learned, as its viewer may see it: of a session that they may not read neither the
 * number nor the text is told. Not to be called within a transaction: it asks the brain.
 */
export async function learnedViews(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  examples: readonly LoadedExample[],
): Promise<LearnedExample[]> {
  return Promise.all(
    examples.map(async (example) => {
      const { row, session } = example;
      const readable = isReadable(caller, example);
      const text = readable ? row.text : '';
      return {
        id: row.id,
        text,
        language: await languageOf(context, text, readable ? row.language : null),
        department: { id: row.departmentId, name: localized(example.departmentName, locale) },
        source: row.source,
        session: readable && session ? { id: session.id, number: session.number } : null,
        taughtBy: party(row.taughtBy, example.teacherName),
        createdAt: row.createdAt.toISOString(),
        retired: row.retiredAt && {
          at: row.retiredAt.toISOString(),
          // Rows from before there were reasons were all taken back by an undo.
          reason: row.retiredReason ?? 'undone',
          by: party(row.retiredBy, example.retirerName),
        },
      };
    }),
  );
}
