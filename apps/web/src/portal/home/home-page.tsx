import { formatNumber, localized } from '@civicconnect/i18n';
import { ChevronRight, Inbox, MessageCircleQuestion, Search } from 'lucide-react';
import { publicClient, readMe, serverClient } from '../../foundation/api/server.ts';
import { Broadcasts } from '../broadcasts/broadcasts.tsx';
import { Foot } from '../frame/foot.tsx';
import { Languages } from '../frame/languages.tsx';
import { OfflineStrip } from '../frame/offline-strip.tsx';
import { OrganizationMark } from '../frame/organization-mark.tsx';
import { OrganizationName } from '../frame/organization-name.tsx';
import { SuspendedStrip } from '../frame/suspended-strip.tsx';
import { WaitingWatch } from '../frame/waiting-watch.tsx';
import { watched } from '../frame/watched.ts';
import { type Place, readPlace } from '../place.ts';
import { SendButton } from '../send/send-button.tsx';
import { readSendForm, sendStrings } from '../send/send-data.ts';
import { Icon } from '../ui/icon.tsx';
import { Lattice } from '../ui/lattice.tsx';
import { Emergency } from './emergency.tsx';
import { Statistics } from './statistics.tsx';

/** How many of the citizen's appeals have an answer they have not read; 0 when not signed in. */
async function newReplies(): Promise<number> {
  if (!(await readMe('citizen'))) return 0;
  const { items } = await (await serverClient('citizen')).listAppeals({ query: { limit: 20 } });
  return items.filter((session) => session.unread > 0).length;
}

async function Band({ place }: { place: Place }) {
  const { t, base, organization } = place;
  const steps = [1, 2, 3] as const;
  return (
    <header className="band">
      <Lattice />
      <div className="wrap">
        <div className="band-top">
          <div className="row">
            <OrganizationMark place={place} tone="light" />
            <OrganizationName place={place} />
          </div>
          <Languages place={place} path="/" />
        </div>
        <div className="band-grid">
          <div>
            <h1>{t('portal.home.title')}</h1>
            {!organization.suspended && (
              <>
                <p className="band-lead">{t('portal.home.lead')}</p>
                <div className="band-act">
                  <SendButton
                    {...(await readSendForm(place))}
                    href={`${base}/send`}
                    label={t('portal.home.send')}
                    locale={place.locale}
                    strings={sendStrings(place)}
                  />
                  <p className="band-hint small">{t('portal.home.sendHint')}</p>
                </div>
              </>
            )}
          </div>
          <ol className="how" aria-label={t('portal.home.how')}>
            {steps.map((step) => (
              <li key={step}>
                <b>{formatNumber(t.locale, step)}</b>
                <span>
                  <strong>{t(`portal.home.how${step}`)}</strong>
                  {t(`portal.home.how${step}Text`)}
                </span>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </header>
  );
}

function Tile(props: {
  href: string;
  icon: typeof Inbox;
  title: string;
  text: string;
  badge?: string;
}) {
  return (
    <a className="tile" href={props.href}>
      <span className="tile-icon">
        <Icon of={props.icon} />
      </span>
      <span className="grow">
        <b>{props.title}</b>
        <small>{props.text}</small>
        {props.badge && (
          <span className="chip chip-ok">
            <span className="dot" />
            {props.badge}
          </span>
        )}
      </span>
      <Icon of={ChevronRight} flip />
    </a>
  );
}

/**
 * Home: what this is and the one decision, drawn by the server, readable and usable before script.
 * Its links are plain ones: the router's own weigh more than they give on a first visit.
 */
export async function HomePage(props: { organization: string }) {
  const place = await readPlace(props.organization);
  const { t, base, organization } = place;
  const [replies, stats] = await Promise.all([
    newReplies(),
    organization.publicPage
      ? (await publicClient()).publicStats({ params: { organization: place.ref } })
      : null,
  ]);
  return (
    <div className="page">
      <title>
        {t('portal.site.title', { organization: localized(organization.name, place.locale) })}
      </title>
      <meta name="description" content={t('portal.site.description')} />
      <Band place={place} />
      <OfflineStrip text={t('portal.offline.banner')} />
      <SuspendedStrip place={place} />
      <WaitingWatch place={watched(place)} />
      <main id="main" className="main wrap">
        <Broadcasts place={place} />
        <div className="home-rows">
          {!organization.suspended && (
            <Tile
              href={`${base}/assistant`}
              icon={MessageCircleQuestion}
              title={t('portal.home.ask')}
              text={t('portal.home.askHint', { assistant: organization.assistantName })}
            />
          )}
          <Tile
            href={`${base}/appeals`}
            icon={Inbox}
            title={t('portal.home.my')}
            text={t('portal.home.myHint')}
            badge={replies > 0 ? t('portal.home.newReplies', { n: replies }) : undefined}
          />
          <Tile
            href={`${base}/track`}
            icon={Search}
            title={t('portal.track.title')}
            text={t('portal.track.hint')}
          />
          <Emergency place={place} />
          {stats && (stats.received ?? 0) > 0 && <Statistics place={place} stats={stats} />}
        </div>
      </main>
      <Foot place={place} path="/" withoutLanguages />
    </div>
  );
}
