import type { Department } from '@civicconnect/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useDesk } from '../../desk/desk-context.tsx';
import { departmentsQuery } from './departments-query.ts';

export interface Departments {
  items: readonly Department[] | undefined;
  error: Error | null;
  retry(): void;
  /** A department as the server now has it: shown here at once, and on the rest of the page. */
  take(department: Department): void;
}

/** Every department in order, those that take no messages too. */
export function useDepartments(): Departments {
  const { client } = useDesk();
  const cache = useQueryClient();
  const router = useRouter();
  const asked = departmentsQuery(client);
  const query = useQuery(asked);
  return {
    items: query.data?.items,
    error: query.error,
    retry: () => void query.refetch(),
    take: (department) => {
      cache.setQueryData(asked.queryKey, (known) => known && withOne(known, department));
      void cache.invalidateQueries({ queryKey: asked.queryKey });
      // The sidebar and the names everywhere come with the page.
      router.refresh();
    },
  };
}

function withOne<L extends { items: Department[] }>(list: L, changed: Department): L {
  const known = list.items.some(({ id }) => id === changed.id);
  return {
    ...list,
    items: known
      ? list.items.map((department) => (department.id === changed.id ? changed : department))
      : [...list.items, changed],
  };
}
