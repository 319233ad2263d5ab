import type { LearnedExample, TextLanguage } from '@civicconnect/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { StaffClient } from '../../../foundation/api/staff-api.ts';
import { useDesk } from '../../desk/desk-context.tsx';
import { learnedKeys } from '../learned/learned-query.ts';

/** As many as the contract gives at once; more than this many pages no department has to be counted over. */
const pageSize = 100;
const mostPages = 10;

async function examplesOf(
  client: StaffClient,
  department: string,
  signal: AbortSignal,
): Promise<LearnedExample[]> {
  const found: LearnedExample[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const query = { department, cursor, limit: pageSize, state: 'active' as const };
    const { items, nextCursor } = await client.listLearned({ query }, { signal });
    found.push(...items);
    if (!nextCursor) break;
    cursor = nextCursor;
  }
  return found;
}

export interface Examples {
  all: readonly LearnedExample[] | undefined;
  error: Error | null;
  retry(): void;
  add(texts: string[]): Promise<void>;
}

/** What the router knows a department by, newest first. */
export function useExamples(department: string): Examples {
  const { client } = useDesk();
  const cache = useQueryClient();
  const key = ['examples', department] as const;
  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => examplesOf(client, department, signal),
  });
  return {
    all: query.data,
    error: query.error,
    retry: () => void query.refetch(),
    add: async (texts) => {
      await client.addExamples({ params: { id: department }, body: { texts } });
      await cache.invalidateQueries({ queryKey: key });
      void cache.invalidateQueries({ queryKey: learnedKeys.lists });
    },
  };
}

/** How many examples there are in each language, the most first. */
export function countsByLanguage(examples: readonly LearnedExample[]): [TextLanguage, number][] {
  const counts = new Map<TextLanguage, number>();
  for (const { language } of examples) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
