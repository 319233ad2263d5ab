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
    // What happened between the drawing of the page and its connection, or without one, was not heard.
    const catchUp = () =>
      citizenApi()
        .client.publicBroadcasts({ params: { organization } })
        .then(
          ({ items }) => setBroadcasts(items),
          () => undefined,
        );
    if (live.state() === 'online') void catchUp();
    const stops = [
      live.onState((state) => {
        if (state === 'online') void catchUp();
      }),
      live.on('broadcast', ({ broadcast }) =>
        setBroadcasts((known) => [broadcast, ...without(broadcast.id)(known)]),
      ),
      live.on('broadcast_ended', ({ broadcastId }) => setBroadcasts(without(broadcastId))),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [live, organization]);
  return <BroadcastNotes broadcasts={broadcasts} t={t} format={formatter(t.locale, timeZone)} />;
}
