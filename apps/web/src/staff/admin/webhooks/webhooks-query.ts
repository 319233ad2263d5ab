import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../../foundation/api/staff-api.ts';

const shown = 100;
/** Deliveries are made while one looks. */
const askAgainMs = 5_000;
const page = 20;

export function webhooksQuery(client: StaffClient) {
  return queryOptions({
    queryKey: ['webhooks'] as const,
    queryFn: ({ signal }) => client.listWebhooks({ query: { limit: shown } }, { signal }),
    refetchInterval: askAgainMs,
  });
}

/** What was brought to a webhook, newest first. */
export function webhookLogQuery(client: StaffClient, id: string) {
  return infiniteQueryOptions({
    queryKey: ['webhooks', id, 'log'] as const,
    queryFn: ({ pageParam, signal }) =>
      client.listWebhookDeliveries(
        {
          params: { id },
          query: { limit: page, ...(pageParam === null ? {} : { cursor: pageParam }) },
        },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: askAgainMs,
  });
}

/** One delivery with each attempt. */
export function webhookDeliveryQuery(client: StaffClient, id: string) {
  return queryOptions({
    queryKey: ['webhooks', 'delivery', id] as const,
    queryFn: ({ signal }) => client.webhookDelivery({ params: { id } }, { signal }),
    refetchInterval: askAgainMs,
  });
}
