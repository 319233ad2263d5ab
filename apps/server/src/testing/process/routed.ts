import type { Session } from '@civicconnect/contract';
import { expect, vi } from 'vitest';
import type { RemotePerson } from './people.ts';

/** Waits until an appeal has been routed, and gives it as `person` sees it at `url` then. */
export function whenRouted(person: RemotePerson, url: string, id: string): Promise<Session> {
  return vi.waitFor(
    async () => {
      const { session } = await person.at(url).getSession({ params: { id } });
      expect(session.status).toMatch(/queued|triage/);
      return session;
    },
    { timeout: 60_000, interval: 50 },
  );
}
