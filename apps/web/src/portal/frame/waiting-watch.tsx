'use client';
import { usePathname } from 'next/navigation';
import { lazy, Suspense, useEffect, useState } from 'react';
import { readDraft } from '../send/draft.ts';

const WaitingStrip = lazy(async () => ({
  default: (await import('./waiting-strip.tsx')).WaitingStrip,
}));

export interface Watched {
  base: string;
  slug: string;
  words: Record<'waiting' | 'confirm' | 'sending' | 'sent' | 'open', string>;
}

/** On every page: an appeal that waits for the network, if there is one, is seen and sent. */
export function WaitingWatch({ place }: { place: Watched }) {
  const [waiting, setWaiting] = useState(false);
  const path = usePathname();
  const onForm = path === `${place.base}/send`;
  useEffect(() => setWaiting(readDraft(place.slug)?.waiting === true), [place.slug]);
  if (!waiting || onForm) return null;
  return (
    <Suspense>
      <WaitingStrip place={place} />
    </Suspense>
  );
}
