'use client';
import type { CurrentBroadcast } from '@civicconnect/contract';
import { formatter } from '@civicconnect/i18n/browser';
import { useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useLive } from '../../foundation/live/use-live.ts';
import { BroadcastNotes } from './broadcast-note.tsx';

/** The lines of a page that is connected anyway: what is told or withdrawn shows at once. */
export function LiveBroadcasts(props: { first: readonly CurrentBroadcast[]; timeZone: string }) {
  const t = useT();
  const live = useLive('citizen');
  const [broadcasts, setBroadcasts] = useState(props.first);
  useEffect(() => {
    if (!live) return;
    const without = (id: string) => (known: readonly CurrentBroadcast[]) =>
      known.filter((broadcast) => broadcast.id !== id);
    const stops = [
      live.on('broadcast', ({ broadcast }) =>
        setBroadcasts((known) => [broadcast, ...without(broadcast.id)(known)]),
      ),
      live.on('broadcast_ended', ({ broadcastId }) => setBroadcasts(without(broadcastId))),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [live]);
  return (
    <BroadcastNotes broadcasts={broadcasts} t={t} format={formatter(t.locale, props.timeZone)} />
  );
}
