'use client';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useCounts } from '../data/counts.ts';

/** A screen reader is told at most this often. */
const everyMs = 10_000;

/** Says politely how many wait for someone, when the number has grown. */
export function CountsAnnouncer() {
  const t = useT();
  const waiting = useCounts()?.unassigned;
  const told = useRef(waiting);
  const latest = useRef(waiting);
  latest.current = waiting;
  const [said, setSaid] = useState<number | null>(null);
  useEffect(() => {
    const timer = setInterval(() => {
      const now = latest.current;
      if (now !== undefined && now > (told.current ?? now)) setSaid(now);
      told.current = now;
    }, everyMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="sr-only" role="status">
      {said !== null && t('staff.nav.waiting', { n: said })}
    </p>
  );
}
