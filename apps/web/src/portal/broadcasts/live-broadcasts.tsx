'use client';
import type { CurrentBroadcast } from '@civicconnect/contract';
import { formatter } from '@civicconnect/i18n/browser';
import { useEffect, useState } from 'react';
import { citizenApi } from '../../foundation/api/citizen-api.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useLive } from '../../foundation/live/use-live.ts';
import { BroadcastNotes } from './broadcast-note.tsx';

interface LiveBroadcastsProps {
  /** Whose: a slug or an id. */
  organization: string;
  first: readonly CurrentBroadcast[];
  timeZone: string;
}

/** The lines of a page that is connected anyway: what is told or withdrawn shows at once. */
export function LiveBroadcasts({ organization, first, timeZone }: LiveBroadcastsProps) {
  const t = useT();
  const live = useLive('citizen');
  const [broadcasts, setBroadcasts] = useState(first);
  useEffect(() => {
    if (!live) return;
    const without = (id: string) => (known: readonly CurrentBroadcast[]) =>
      known.filter((broadcast) => broadcast.id !== id);
    let heard = 0;
    // What happened between the drawing of the page and its connection, or without one, was not heard.
    const catchUp = async () => {
      const params = { organization };
      for (let asked = -1; asked !== heard; ) {
        // Whatever was heard meanwhile may be missing in the answer.
        asked = heard;
        const { items } = await citizenApi().client.publicBroadcasts({ params });
        if (asked === heard) setBroadcasts(items);
      }
    };
    const catchUpQuietly = () => void catchUp().catch(() => undefined);
    if (live.state() === 'online') catchUpQuietly();
    const stops = [
      live.onState((state) => {
        if (state === 'online') catchUpQuietly();
      }),
      live.on('broadcast', ({ broadcast }) => {
        heard += 1;
        setBroadcasts((known) => [broadcast, ...without(broadcast.id)(known)]);
      }),
      live.on('broadcast_ended', ({ broadcastId }) => {
        heard += 1;
        setBroadcasts(without(broadcastId));
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [live, organization]);
  return <BroadcastNotes broadcasts={broadcasts} t={t} format={formatter(t.locale, timeZone)} />;
}
