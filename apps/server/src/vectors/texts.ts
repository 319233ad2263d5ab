import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { departments, learned } from '../db/schema/index.ts';
import { hashOf, type StoredKey } from './rows.ts';

/** Something a department is known by, as it is embedded. */
export interface KnownText extends StoredKey {
  text: string;
}

/** Every description in its languages and every example that counts, oldest first. */
export async function knownTexts(tx: Tx, organizationId: string): Promise<KnownText[]> {
  const named = await tx
    .select()
    .from(departments)
    .where(eq(departments.organizationId, organizationId))
    .orderBy(asc(departments.order), asc(departments.id));
  const examples = await tx
    .select({ id: learned.id, text: learned.text, departmentId: learned.departmentId })
    .from(learned)
    .where(and(eq(learned.organizationId, organizationId), isNull(learned.retiredAt)))
    .orderBy(asc(learned.revision));
  const descriptions = named.flatMap(({ id, name, description }) =>
    Object.entries(description).flatMap(([part, words]) => {
      if (words.trim() === '') return [];
      const text = `${name[part] ?? name.uz}. ${words}`;
      return [{ kind: 'description' as const, id, part, departmentId: id, text }];
    }),
  );
  const taught = examples.map(({ id, text, departmentId }) => ({
    kind: 'example' as const,
    id,
    part: '',
    departmentId,
    text,
  }));
  return [...descriptions, ...taught].map((known) => ({ ...known, textHash: hashOf(known.text) }));
}
