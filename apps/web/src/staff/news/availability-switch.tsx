'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { keys } from '../data/keys.ts';
import { useDesk } from '../desk/desk-context.tsx';

/** Whether I take new sessions: said here, true on all of my screens. */
export function AvailabilitySwitch() {
  const t = useT();
  const { client, live, me } = useDesk();
  const cache = useQueryClient();
  const [available, setAvailable] = useState(me.available);
  useEffect(() => {
    if (!live) return;
    const stopHearing = live.on('availability', (told) => {
      if (told.staffId === me.id) setAvailable(told.available);
      void cache.invalidateQueries({ queryKey: keys.colleagues });
    });
    // What was said on another screen before this one heard live events.
    const stopWatching = live.onState((state) => {
      if (state !== 'online') return;
      client.me().then(
        ({ person }) => person.kind === 'staff' && setAvailable(person.available),
        () => undefined,
      );
    });
    return () => {
      stopHearing();
      stopWatching();
    };
  }, [live, cache, client, me.id]);
  async function change(next: boolean) {
    setAvailable(next);
    await client
      .setAvailability({ params: { id: me.id }, body: { available: next } })
      .catch(() => setAvailable(!next));
  }
  return (
    <label className="availability">
      <span className="availability-dot" data-on={available ? '' : undefined} aria-hidden="true" />
      <span className="min-w-0 flex-1 truncate">{t('news.available.label')}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={available}
        className="switch"
        checked={available}
        onChange={(event) => void change(event.target.checked)}
      />
    </label>
  );
}
