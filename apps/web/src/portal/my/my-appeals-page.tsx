import type { Session } from '@civicconnect/contract';
import { formatNumber, formatter } from '@civicconnect/i18n';
import { Pencil } from 'lucide-react';
import { accessToken, serverClient } from '../../foundation/api/server.ts';
import { refuse, toLogin } from '../appeal/read-appeal.ts';
import { Broadcasts } from '../broadcasts/broadcasts.tsx';
import { PageFrame } from '../frame/page-frame.tsx';
import { PortalLink } from '../frame/portal-link.tsx';
import { type Place, readPlace } from '../place.ts';
import { Icon } from '../ui/icon.tsx';
import { AppealCard } from './appeal-card.tsx';
import { EmptyPicture } from './empty-picture.tsx';
import { RatingReminder } from './rating-reminder.tsx';

type Tab = 'open' | 'closed';
const pageSize = 100;

async function readAppeals(place: Place, cursor: string | undefined) {
  if (!(await accessToken('citizen'))) toLogin(place, '/appeals');
  try {
    const client = await serverClient('citizen');
    const list = await client.listAppeals({ query: { limit: pageSize, cursor } });
    return { ...list, unrated: (await client.feedbackReminder()).session };
  } catch (error) {
    return refuse(error, place, '/appeals');
  }
}

function Tabs(props: { place: Place; tab: Tab; counts: Record<Tab, number> }) {
  const { t, base } = props.place;
  const tabs = [
    { tab: 'open', href: `${base}/appeals`, word: t('portal.my.open') },
    { tab: 'closed', href: `${base}/appeals?tab=closed`, word: t('portal.my.closed') },
  ] as const;
  return (
    <nav className="tabs" aria-label={t('portal.my.title')}>
      {tabs.map(({ tab, href, word }) => (
        <PortalLink key={tab} href={href} aria-current={tab === props.tab ? 'page' : undefined}>
          {word}{' '}
          <small className="num">{formatNumber(props.place.locale, props.counts[tab])}</small>
        </PortalLink>
      ))}
    </nav>
  );
}

function Empty(props: { place: Place; tab: Tab; none: boolean }) {
  const { t } = props.place;
  if (!props.none) {
    const empty = props.tab === 'closed' ? 'portal.my.closedEmpty' : 'portal.my.openEmpty';
    return <p className="empty quiet">{t(empty)}</p>;
  }
  return (
    <div className="empty">
      <EmptyPicture />
      <h2>{t('portal.my.emptyTitle')}</h2>
      <p className="quiet">{t('portal.my.emptyText')}</p>
    </div>
  );
}

/** `/appeals`: one's own appeals, open ones first; `?tab=closed` for the others. */
export async function MyAppealsPage(props: { organization: string; tab: Tab; cursor?: string }) {
  const place = await readPlace(props.organization);
  const { t, base, locale, organization } = place;
  const { items, nextCursor, unrated } = await readAppeals(place, props.cursor);
  const isClosed = (session: Session) => session.status === 'closed';
  const lists = {
    open: items.filter((session) => !isClosed(session)),
    closed: items.filter(isClosed),
  };
  const shown = lists[props.tab];
  const format = formatter(locale, organization.timeZone);
  const query = props.tab === 'closed' ? '?tab=closed' : '';
  return (
    <PageFrame place={place} path={`/appeals${query}`} title={t('portal.my.title')}>
      <Broadcasts place={place} />
      {unrated && <RatingReminder place={place} session={unrated} />}
      <div className="my-head">
        <h1>{t('portal.my.title')}</h1>
        <PortalLink className="btn btn-main btn-fit" href={`${base}/send`}>
          <Icon of={Pencil} />
          {t('portal.home.send')}
        </PortalLink>
      </div>
      <Tabs
        place={place}
        tab={props.tab}
        counts={{ open: lists.open.length, closed: lists.closed.length }}
      />
      {shown.length === 0 ? (
        <Empty place={place} tab={props.tab} none={items.length === 0} />
      ) : (
        <div className="cards">
          {shown.map((session) => (
            <AppealCard
              key={session.id}
              place={place}
              session={session}
              format={format}
              now={Date.now()}
            />
          ))}
        </div>
      )}
      {nextCursor && (
        <PortalLink
          className="btn btn-edge"
          href={`${base}/appeals?tab=${props.tab}&cursor=${encodeURIComponent(nextCursor)}`}
        >
          {t('portal.my.more')}
        </PortalLink>
      )}
    </PageFrame>
  );
}
