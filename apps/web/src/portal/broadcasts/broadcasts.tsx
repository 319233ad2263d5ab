import type { CurrentBroadcast } from '@civicconnect/contract';
import { formatter } from '@civicconnect/i18n';
import { cache } from 'react';
import { publicClient } from '../../foundation/api/server.ts';
import type { Place } from '../place.ts';
import { BroadcastNotes } from './broadcast-note.tsx';

/** What is told now. A page is worth more than a line above it: where it cannot be asked, there is none. */
export const readBroadcasts = cache(async (ref: string): Promise<CurrentBroadcast[]> => {
  const client = await publicClient();
  return client.publicBroadcasts({ params: { organization: ref } }).then(
    ({ items }) => items,
    () => [],
  );
});

/** The lines of a page that the server draws. */
export async function Broadcasts({ place }: { place: Place }) {
  return (
    <BroadcastNotes
      broadcasts={await readBroadcasts(place.ref)}
      t={place.t}
      format={formatter(place.locale, place.organization.timeZone)}
    />
  );
}
