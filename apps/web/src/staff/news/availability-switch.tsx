'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { keys } from '../data/keys.ts';
import { useDesk } from '../desk/desk-context.tsx';

/** Whether I take new sessions: said here, true on all of my screens. */
export function AvailabilitySwitch() {
  const t = useT();
  const { live } = useDesk();
  const { available, change } = useAvailability();
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
        // Before the script has come, a click would only look as if it had been heard.
        disabled={!live}
        onChange={(event) => void change(event.target.checked)}
      />
    </label>
  );
}

function useAvailability() {
  const { client, live, me } = useDesk();
  const cache = useQueryClient();
  const [available, setAvailable] = useState(me.available);
  // Counts what was said and heard: an answer to a question asked before the last of it is old.
  const latest = useRef(0);
  useEffect(() => {
    if (!live) return;
    const stopHearing = live.on('availability', (told) => {
      if (told.staffId === me.id) {
        latest.current += 1;
        setAvailable(told.available);
      }
      void cache.invalidateQueries({ queryKey: keys.colleagues });
    });
    // What was said on another screen before this one heard live events.
    const stopWatching = live.onState((state) => {
      if (state !== 'online') return;
      const asked = latest.current;
      client.me().then(
        ({ person }) =>
          person.kind === 'staff' && latest.current === asked && setAvailable(person.available),
        () => undefined,
      );
    });
    return () => {
      stopHearing();
      stopWatching();
    };
  }, [live, cache, client, me.id]);

  async function change(next: boolean) {
    latest.current += 1;
    const said = latest.current;
    setAvailable(next);
    await client
      .setAvailability({ params: { id: me.id }, body: { available: next } })
      .catch(() => latest.current === said && setAvailable(!next));
  }
  return { available, change };
}
