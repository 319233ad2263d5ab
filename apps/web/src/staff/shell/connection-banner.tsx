'use client';
import { WifiOff } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useLiveState } from '../../foundation/live/use-live.ts';
import { useOnline } from '../../foundation/page/online.ts';
import { Banner } from '../../ui/banner.tsx';
import { useDesk } from '../desk/desk-context.tsx';

/** A break shorter than this is not worth a word: the connection comes back by itself. */
const patienceMs = 2_500;

/** Says that the connection is lost, and that nothing written is. */
export function ConnectionBanner() {
  const t = useT();
  const { live, outboxes } = useDesk();
  const state = useLiveState(live);
  const online = useOnline();
  const waiting = useSyncExternalStore(outboxes.subscribe, outboxes.waiting, () => 0);
  const broken = !online || state === 'offline';
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!broken) return setLong(false);
    const timer = setTimeout(() => setLong(true), online ? patienceMs : 0);
    return () => clearTimeout(timer);
  }, [broken, online]);
  if (!broken || !long) return null;
  return (
    <Banner
      tone="warn"
      icon={WifiOff}
      role="status"
      className="frame-banner"
      action={
        waiting > 0 && <span className="numeric">{t('staff.offline.waiting', { n: waiting })}</span>
      }
    >
      {t(online ? 'staff.offline.server' : 'staff.offline.network')}
    </Banner>
  );
}
