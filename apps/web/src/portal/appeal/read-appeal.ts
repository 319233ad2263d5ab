import type { Thread, TimelineEntry } from '@civicconnect/contract';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { codeOf } from '../../foundation/api/problem.ts';
import { accessToken, serverClient } from '../../foundation/api/server.ts';
import type { Place } from '../place.ts';

/** Sends to the log-in, and back here after it. */
export function toLogin(place: Place, path: string): never {
  redirect(`${place.base}/login?next=${encodeURIComponent(place.base + path)}`);
}

/** What a page of one's own appeal does with a failure: log in, or "not found". */
export function refuse(error: unknown, place: Place, path: string): never {
  const code = codeOf(error);
  if (code === 'unauthenticated') toLogin(place, path);
  if (code === 'not_found' || code === 'invalid_input') notFound();
  throw error;
}

/** How many of the latest messages a page starts with. */
const firstMessages = 100;

/** An appeal with its latest messages and its history. */
export const readAppeal = cache(
  async (place: Place, id: string): Promise<{ thread: Thread; timeline: TimelineEntry[] }> => {
    const path = `/appeals/${id}`;
    if (!(await accessToken('citizen'))) toLogin(place, path);
    const client = await serverClient('citizen');
    try {
      const [{ session }, { items: timeline }] = await Promise.all([
        client.getSession({ params: { id } }),
        client.timeline({ params: { id } }),
      ]);
      const { items: messages } = await client.listMessages({
        params: { sessionId: id },
        query: { after: Math.max(0, session.lastSeq - firstMessages), limit: firstMessages },
      });
      return { thread: { session, messages }, timeline };
    } catch (error) {
      return refuse(error, place, path);
    }
  },
);
