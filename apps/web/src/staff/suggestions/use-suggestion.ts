import type { Notification } from '@civicconnect/contract';
import { useQuery } from '@tanstack/react-query';
import { useDesk } from '../desk/desk-context.tsx';

export interface Suggested {
  by: string;
  text: string;
  session: Notification['session'];
}

export interface TakenUp {
  /** Null while it is asked for, and where it is not there. */
  suggestion: Suggested | null;
  isPending: boolean;
  /** Asked for and not there, or not to be had now. */
  isGone: boolean;
}

const textOf = (value: string | number | undefined) => String(value ?? '');

/** The suggestion that the address names, as it was told to the reader; null names none. */
export function useSuggestion(id: string | null): TakenUp {
  const { client } = useDesk();
  const { data, isLoading, isError } = useQuery({
    queryKey: ['suggestion', id],
    queryFn: async ({ signal }) => {
      const { items } = await client.listNotifications(
        { query: { id: id ?? undefined, limit: 1 } },
        { signal },
      );
      const found = items.find(({ kind }) => kind === 'suggested');
      if (!found) return null;
      const { params, session } = found;
      return { by: textOf(params.by), text: textOf(params.text), session };
    },
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return {
    suggestion: data ?? null,
    isPending: isLoading,
    isGone: isError || data === null,
  };
}
