import type { LocalizedText, TextLanguage } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { departments } from '../../db/schema/index.ts';
import type { Written } from './repeated-words.ts';

const languageOf = (locale: string): TextLanguage =>
  locale === 'uz' ? 'uz-Latn' : (locale as TextLanguage);

const textsOf = (text: LocalizedText): Written[] =>
  Object.entries(text).flatMap(([locale, words]) =>
    words ? [{ text: words, language: languageOf(locale) }] : [],
  );

/** What a department says of itself: its name and description in every language. */
export async function wordsOfDepartment(
  tx: Tx,
  organizationId: string,
  departmentId: string | null,
): Promise<Written[]> {
  if (departmentId === null) return [];
  const [row] = await tx
    .select({ name: departments.name, description: departments.description })
    .from(departments)
    .where(and(eq(departments.organizationId, organizationId), eq(departments.id, departmentId)));
  return row ? [...textsOf(row.name), ...textsOf(row.description)] : [];
}
