import type { LocalizedText } from '@civicconnect/contract';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { departments, learned } from '../db/schema/index.ts';
import type { Owner } from './vector-index.ts';

/** What a search found, as it stands now. */
export interface LiveHit extends Owner {
  departmentId: string;
  similarity: number;
  name: LocalizedText;
  description: LocalizedText;
  /** Null for a description. */
  example: string | null;
}

type Found = Owner & { departmentId: string; similarity: number };

/**
 * An index follows what is taught by a job, so what it finds is looked up: examples that were retired
 * and departments that are not active any more are left out.
 */
export async function liveHits(
  context: Context,
  organizationId: string,
  found: readonly Found[],
): Promise<LiveHit[]> {
  if (found.length === 0) return [];
  const exampleIds = found.filter(({ kind }) => kind === 'example').map(({ id }) => id);
  const { active, taught } = await context.db.inOrganization(organizationId, async (tx) => ({
    active: await tx
      .select({
        id: departments.id,
        name: departments.name,
        description: departments.description,
      })
      .from(departments)
      .where(and(eq(departments.organizationId, organizationId), eq(departments.active, true))),
    taught: await tx
      .select({ id: learned.id, text: learned.text })
      .from(learned)
      .where(
        and(
          eq(learned.organizationId, organizationId),
          inArray(learned.id, exampleIds),
          isNull(learned.retiredAt),
        ),
      ),
  }));
  const byId = new Map(active.map((department) => [department.id, department]));
  const texts = new Map(taught.map(({ id, text }) => [id, text]));
  return found.flatMap(({ kind, id, departmentId, similarity }) => {
    const department = byId.get(departmentId);
    const example = texts.get(id) ?? null;
    if (!department || (kind === 'example' && example === null)) return [];
    const { name, description } = department;
    return [{ kind, id, departmentId, similarity, name, description, example }];
  });
}
