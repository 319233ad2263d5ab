import type { ManagedNeighborhood, Neighborhood } from '@civicconnect/contract';
import { and, asc, count, eq, type SQL } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { neighborhoods, sessions } from '../../db/schema/index.ts';

/** Neighbourhoods in order, each with how many sessions name it. */
export async function loadNeighborhoods(
  tx: Tx,
  organizationId: string,
  filter?: SQL,
): Promise<ManagedNeighborhood[]> {
  const rows = await tx
    .select({
      id: neighborhoods.id,
      name: neighborhoods.name,
      active: neighborhoods.active,
      order: neighborhoods.order,
      sessions: count(sessions.id),
    })
    .from(neighborhoods)
    .leftJoin(
      sessions,
      and(
        eq(sessions.organizationId, neighborhoods.organizationId),
        eq(sessions.neighborhoodId, neighborhoods.id),
      ),
    )
    .where(and(eq(neighborhoods.organizationId, organizationId), filter))
    .groupBy(neighborhoods.organizationId, neighborhoods.id)
    .orderBy(asc(neighborhoods.order), asc(neighborhoods.id));
  return rows;
}

export function listNeighborhoods(
  context: Context,
  organizationId: string,
): Promise<ManagedNeighborhood[]> {
  return context.db.inOrganization(organizationId, (tx) => loadNeighborhoods(tx, organizationId));
}

/** Those that a citizen may choose from, in order. */
export async function offeredNeighborhoods(
  context: Context,
  organizationId: string,
): Promise<Neighborhood[]> {
  return context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ id: neighborhoods.id, name: neighborhoods.name })
      .from(neighborhoods)
      .where(and(eq(neighborhoods.organizationId, organizationId), eq(neighborhoods.active, true)))
      .orderBy(asc(neighborhoods.order), asc(neighborhoods.id)),
  );
}
