import { localized } from '@civicconnect/i18n';
import type { Place } from '../place.ts';
import { Languages } from './languages.tsx';

/** The foot of every page: where else to go, languages, address. Plain links: home stands on it too. */
export function Foot(props: { place: Place; path: string; withoutLanguages?: boolean }) {
  const { place } = props;
  const { t, base, organization } = place;
  return (
    <footer className="foot">
      <div className="wrap">
        {!props.withoutLanguages && <Languages place={place} path={props.path} />}
        <nav aria-label={t('portal.site.foot')}>
          <a className="link" href={base || '/'}>
            <u>{t('portal.site.home')}</u>
          </a>
          <a className="link" href={`${base}/track`}>
            <u>{t('portal.track.title')}</u>
          </a>
          <a className="link" href={`${base}/settings`}>
            <u>{t('portal.settings.title')}</u>
          </a>
        </nav>
        {organization.address && <p>{localized(organization.address, place.locale)}</p>}
      </div>
    </footer>
  );
}
