'use client';
import { WifiOff } from 'lucide-react';
import { useOnline } from '../../foundation/page/online.ts';
import { Icon } from '../ui/icon.tsx';

/** Says that there is no network and that nothing is lost by it. */
export function OfflineStrip(props: { text: string }) {
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <p className="strip-offline">
          <Icon of={WifiOff} size={20} />
          {props.text}
        </p>
      )}
    </div>
  );
}
