import { localized } from '@civicconnect/i18n';
import { Inbox, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Place } from '../place.ts';
import { Icon } from '../ui/icon.tsx';
import { Foot } from './foot.tsx';
import { Languages } from './languages.tsx';
import { OfflineStrip } from './offline-strip.tsx';
import { OrganizationMark } from './organization-mark.tsx';
import { OrganizationName } from './organization-name.tsx';
import { SuspendedStrip } from './suspended-strip.tsx';
import { WaitingWatch } from './waiting-watch.tsx';
import { watched } from './watched.ts';

interface PageFrameProps {
  place: Place;
  /** The page's path below the base, with its query: where a choice of language comes back to. */
  path: string;
  title: string;
  /** A column of 640 px, for one decision. */
  narrow?: boolean;
  children: ReactNode;
}

/** Every page of the portal but home: bar, content, foot. */
export function PageFrame(props: PageFrameProps) {
  const { place, path } = props;
  const { t, base } = place;
  return (
    <div className="page">
      <title>{`${props.title} · ${localized(place.organization.name, place.locale)}`}</title>
      <a className="skip" href="#main">
        {t('portal.site.skip')}
      </a>
      <header className="top">
        <div className="wrap">
          <a className="home-link" href={base || '/'}>
            <OrganizationMark place={place} />
            <OrganizationName place={place} />
          </a>
          <div className="top-lang">
            <Languages place={place} path={path} />
          </div>
          <nav className="tools" aria-label={t('portal.site.menu')}>
            <a className="link" href={`${base}/appeals`} aria-label={t('portal.home.my')}>
              <Icon of={Inbox} size={20} />
              <span className="tool-word">{t('portal.home.my')}</span>
            </a>
            <a className="link" href={`${base}/settings`} aria-label={t('portal.settings.title')}>
              <Icon of={Settings} size={20} />
            </a>
          </nav>
        </div>
      </header>
      <OfflineStrip text={t('portal.offline.banner')} />
      <SuspendedStrip place={place} />
      <WaitingWatch place={watched(place)} />
      <main id="main" className={`main wrap${props.narrow ? ' narrow' : ''}`} tabIndex={-1}>
        {props.children}
      </main>
      <Foot place={place} path={path} />
    </div>
  );
}
