import type { Faq } from '@civicconnect/contract';
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../../foundation/api/staff-api.ts';

interface Page {
  items: Faq[];
  nextCursor: string | null;
}

/** FAQs by priority. */
export function faqsQuery(client: StaffClient, q: string) {
  return infiniteQueryOptions({
    queryKey: ['faqs', q] as const,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }): Promise<Page> =>
      client.listFaqs(
        { query: { limit: 50, q: q.trim() || undefined, cursor: pageParam ?? undefined } },
        { signal },
      ),
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 5_000,
  });
}
