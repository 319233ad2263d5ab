import { toCyrillic, toLatin } from '@civicconnect/i18n';
import { or, type SQL, sql } from 'drizzle-orm';

const apostrophes = "ʻʼ'’‘`";

/** Whether a text holds what was typed, in either Uzbek script and whatever apostrophes were used. */
export function textMatches(text: SQL, q: string): SQL | undefined {
  const plain = (form: string) => form.replace(/[ʻʼ'’‘`]/g, '').trim();
  const forms = [...new Set([q, toLatin(q), toCyrillic(q)].map(plain))].filter(Boolean);
  const bare = sql`translate(${text}, ${apostrophes}, '')`;
  return or(
    ...forms.map(
      (form) =>
        sql`${bare} ilike ${`%${form.replace(/[\\%_]/g, (character) => `\\${character}`)}%`}`,
    ),
  );
}
