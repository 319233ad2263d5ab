import { type SQL, sql } from 'drizzle-orm';

/** The ids as a list to compare with, handed over as one parameter however many they are. */
export const among = (ids: readonly string[]): SQL =>
  sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
