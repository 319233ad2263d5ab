import { Shelf } from './shelf.ts';
import { checkDimensions, type VectorIndex, type VectorScope } from './vector-index.ts';

const nameOf = ({ organizationId, model }: VectorScope): string => `${organizationId} ${model}`;

/** Exact search in this process's memory. Whoever owns it keeps it in step with the rows. */
export function createMemoryIndex(): VectorIndex {
  const shelves = new Map<string, Shelf>();
  return {
    name: 'memory',
    async upsert(scope, entries) {
      checkDimensions(
        scope,
        entries.map(({ vector }) => vector),
      );
      const shelf = shelves.get(nameOf(scope)) ?? new Shelf(scope.dimensions);
      shelves.set(nameOf(scope), shelf);
      for (const entry of entries) shelf.put(entry);
    },
    async remove(scope, owners) {
      const shelf = shelves.get(nameOf(scope));
      for (const owner of owners) shelf?.takeOwner(owner);
    },
    async search(scope, vector, { limit, filter = {} }) {
      checkDimensions(scope, [vector]);
      return (await shelves.get(nameOf(scope))?.nearest(vector, limit, filter)) ?? [];
    },
    async count(scope) {
      return shelves.get(nameOf(scope))?.size ?? 0;
    },
    async drop(scope) {
      shelves.delete(nameOf(scope));
    },
    async close() {
      shelves.clear();
    },
  };
}
