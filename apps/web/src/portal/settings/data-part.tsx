import { Download } from 'lucide-react';
import { PortalLink } from '../frame/portal-link.tsx';
import type { Place } from '../place.ts';
import { Icon } from '../ui/icon.tsx';

/** What is held of oneself: to take along, or to have deleted. Links, so that both work without script. */
export function DataPart({ place: { t, base } }: { place: Place }) {
  return (
    <section className="stack">
      <h2 className="h3">{t('dataRights.title')}</h2>
      <p className="small quiet">{t('dataRights.about')}</p>
      <div>
        <a
          className="btn btn-edge btn-mid btn-fit take-along"
          href={`${base}/settings/export`}
          download
        >
          <Icon of={Download} size={18} />
          {t('dataRights.download')}
        </a>
      </div>
      <p className="small quiet">{t('dataRights.downloadAbout')}</p>
      <PortalLink className="link link-bad" href={`${base}/settings/delete`}>
        <u>{t('dataRights.remove')}</u>
      </PortalLink>
    </section>
  );
}
