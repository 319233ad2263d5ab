import type { Message, Session, Thread } from '@civicconnect/contract';
import { queryOptions } from '@tanstack/react-query';
import type { StaffClient } from '../../foundation/api/staff-api.ts';
import { keys } from './keys.ts';

/** How many messages come at once; earlier ones are asked for when wanted. */
export const threadPage = 100;

/** A session with its latest messages, from which live events go on. */
export function threadQuery(client: StaffClient, sessionId: string) {
  return queryOptions({
    queryKey: keys.thread(sessionId),
    queryFn: async ({ signal }): Promise<Thread> => {
      const { session } = await client.getSession({ params: { id: sessionId } }, { signal });
      return { session, messages: await messagesBefore(client, session, session.lastSeq + 1) };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 10 * 60_000,
  });
}

/** The messages right before a seq, in order. */
export async function messagesBefore(
  client: StaffClient,
  session: Session,
  before: number,
): Promise<Message[]> {
  if (before <= 1) return [];
  const page = await client.listMessages({
    params: { sessionId: session.id },
    query: { before, limit: threadPage },
  });
  return page.items;
}
