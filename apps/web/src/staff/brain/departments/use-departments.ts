import type { Department } from '@civicconnect/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDesk, withDepartment } from '../../desk/desk-context.tsx';
import { departmentsQuery } from './departments-query.ts';

export interface Departments {
  items: readonly Department[] | undefined;
  error: Error | null;
  retry(): void;
  /** A department as the server now has it: shown here at once, and on the rest of the page. */
  take(department: Department): void;
  /** Asks for them again, after one was moved or removed: here and on the rest of the page. */
  refresh(): Promise<void>;
}

/** Every department in order, those that take no messages too. */
export function useDepartments(): Departments {
  const { client, takeDepartment, takeDepartments } = useDesk();
  const cache = useQueryClient();
  const asked = departmentsQuery(client);
  const query = useQuery(asked);
  return {
    items: query.data?.items,
    error: query.error,
    retry: () => void query.refetch(),
    refresh: async () => {
      const { data } = await query.refetch();
      if (data) takeDepartments(data.items);
    },
    take: (department) => {
      cache.setQueryData(
        asked.queryKey,
        (known) => known && { ...known, items: withDepartment(known.items, department) },
      );
      void cache.invalidateQueries({ queryKey: asked.queryKey });
      takeDepartment(department);
    },
  };
}
