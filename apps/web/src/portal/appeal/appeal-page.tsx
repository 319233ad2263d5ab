import { ChevronLeft } from 'lucide-react';
import { I18nProvider } from '../../foundation/i18n/provider.tsx';
import { stringsFor } from '../../foundation/i18n/strings.ts';
import { newClientId } from '../../foundation/page/client-id.ts';
import { readBroadcasts } from '../broadcasts/broadcasts.tsx';
import { LiveBroadcasts } from '../broadcasts/live-broadcasts.tsx';
import { PageFrame } from '../frame/page-frame.tsx';
import { PortalLink } from '../frame/portal-link.tsx';
import { readPlace } from '../place.ts';
import { Icon } from '../ui/icon.tsx';
import { composeMessage, rateAppeal, reopenAppeal } from './appeal-actions.ts';
import { AppealView } from './appeal-view.tsx';
import { readAppeal } from './read-appeal.ts';

/** `/appeals/{id}`: drawn whole by the server; script makes it live. */
export async function AppealPage(props: { organization: string; id: string; isNew: boolean }) {
  const place = await readPlace(props.organization);
  const { t, base, ref, organization } = place;
  const { thread, timeline } = await readAppeal(place, props.id);
  const { id, number } = thread.session;
  const strings = stringsFor(place.locale, [
    'portal.appeal.',
    'portal.timeline.',
    'portal.why.',
    'portal.deadline.',
    'portal.wrongPlace.',
    'portal.chat.',
    'portal.closed.',
    'portal.rating.',
    'portal.reopen.',
    'portal.receipt.link',
    'portal.my.yourRating',
    'portal.login.again',
    'portal.send.optional',
    'portal.offline.',
    'portal.error.text',
    'common.action.',
    'files.',
    'broadcasts.line.',
    'system.',
    'words.contentsRemoved',
  ]);
  return (
    <PageFrame
      place={place}
      path={`/appeals/${id}`}
      title={t('portal.appeal.titleNumber', { number })}
    >
      <PortalLink className="link small" href={`${base}/appeals`}>
        <Icon of={ChevronLeft} size={18} flip />
        {t('portal.my.title')}
      </PortalLink>
      <noscript>
        <p className="note">{t('portal.site.noScript')}</p>
      </noscript>
      <I18nProvider locale={place.locale} strings={strings}>
        <LiveBroadcasts
          organization={ref}
          first={await readBroadcasts(ref)}
          timeZone={organization.timeZone}
        />
        <AppealView
          place={{
            base,
            timeZone: organization.timeZone,
            isGovernment: organization.kind === 'government',
          }}
          thread={thread}
          timeline={timeline}
          now={Date.now()}
          isNew={props.isNew}
          clientId={newClientId()}
          composeAction={composeMessage.bind(null, ref, id)}
          rateAction={rateAppeal.bind(null, ref, id)}
          reopenAction={reopenAppeal.bind(null, ref, id)}
        />
      </I18nProvider>
    </PageFrame>
  );
}
