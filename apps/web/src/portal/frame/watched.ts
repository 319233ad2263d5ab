import type { Place } from '../place.ts';
import type { Watched } from './waiting-watch.tsx';

/** What the watch over a waiting appeal needs: few words, so that they may stand on every page. */
export function watched(place: Place): Watched {
  const { t } = place;
  return {
    base: place.base,
    slug: place.organization.slug,
    words: {
      waiting: t('portal.offline.waiting'),
      confirm: t('portal.offline.confirm'),
      sending: t('portal.send.sending'),
      sent: t('portal.appeal.arrived'),
      open: t('portal.appeal.open'),
    },
  };
}
