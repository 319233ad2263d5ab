import { CirclePause } from 'lucide-react';
import type { Place } from '../place.ts';
import { Icon } from '../ui/icon.tsx';

/** Says that nothing can be sent here for now, and that what was written is kept. */
export function SuspendedStrip({ place }: { place: Place }) {
  if (!place.organization.suspended) return null;
  return (
    <p className="strip-offline" role="status">
      <Icon of={CirclePause} size={20} />
      {place.t('portal.suspended.banner')}
    </p>
  );
}
