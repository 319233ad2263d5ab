'use client';
import type { CurrentBroadcast } from '@civicconnect/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Megaphone } from 'lucide-react';
import { useEffect } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useNow } from '../time/now.tsx';
import { linesQuery, newsKeys } from './news-query.ts';

/** More than two would take the page's place; the others come when these are put away. */
const shownAtOnce = 2;

/** What is told to all of us now, above the page, until it is put away, over, or withdrawn. */
export function BroadcastLines() {
  const t = useT();
  const { client, live } = useDesk();
  const cache = useQueryClient();
  const now = useNow();
  const { data = [] } = useQuery(linesQuery(client));
  useEffect(() => {
    if (!live) return;
    const set = (change: (known: CurrentBroadcast[]) => CurrentBroadcast[]) =>
      cache.setQueryData<CurrentBroadcast[]>(newsKeys.lines, (known) => change(known ?? []));
    const stops = [
      live.on('broadcast', ({ broadcast }) =>
        set((known) => [broadcast, ...known.filter(({ id }) => id !== broadcast.id)]),
      ),
      live.on('broadcast_ended', ({ broadcastId }) =>
        set((known) => known.filter(({ id }) => id !== broadcastId)),
      ),
      live.onState((state) => {
        if (state === 'online') void cache.invalidateQueries({ queryKey: newsKeys.lines });
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [live, cache]);
  const putAway = (id: string) => {
    cache.setQueryData<CurrentBroadcast[]>(newsKeys.lines, (known) =>
      known?.filter((line) => line.id !== id),
    );
    client.seeBroadcast({ params: { id } }).then(
      () => void cache.invalidateQueries({ queryKey: newsKeys.all }),
      () => void cache.invalidateQueries({ queryKey: newsKeys.lines }),
    );
  };
  return data
    .filter(({ endsAt }) => endsAt === null || Date.parse(endsAt) > now)
    .slice(0, shownAtOnce)
    .map((line) => (
      <Banner
        key={line.id}
        tone="accent"
        icon={Megaphone}
        role="status"
        className="frame-banner"
        action={
          <button type="button" className="link-button" onClick={() => putAway(line.id)}>
            {t('news.line.seen')}
          </button>
        }
      >
        <span className="sr-only">{t('news.line.label')}: </span>
        <span dir="auto">{line.text}</span>
        {line.author && <span className="text-text-3"> {line.author.name}</span>}
      </Banner>
    ));
}
