import { I18nProvider } from '../../foundation/i18n/provider.tsx';
import { PageFrame } from '../frame/page-frame.tsx';
import { PortalLink } from '../frame/portal-link.tsx';
import { type Place, readPlace } from '../place.ts';
import { readSendForm, sendStrings } from './send-data.ts';
import { SendForm } from './send-form.tsx';

/** The strip above says that nothing is taken for now: nobody writes for nothing. */
function NothingTaken({ place: { t, base } }: { place: Place }) {
  return (
    <div className="stack">
      <h1 className="h2">{t('portal.send.title')}</h1>
      <PortalLink className="btn btn-edge btn-mid btn-fit" href={`${base}/appeals`}>
        {t('portal.home.my')}
      </PortalLink>
    </div>
  );
}

/** `/send`: the form as a page of its own, which works without script. */
export async function SendPage(props: { organization: string }) {
  const place = await readPlace(props.organization);
  return (
    <PageFrame place={place} path="/send" title={place.t('portal.send.title')} narrow>
      {place.organization.suspended ? (
        <NothingTaken place={place} />
      ) : (
        <I18nProvider locale={place.locale} strings={sendStrings(place)}>
          <SendForm {...(await readSendForm(place))} />
        </I18nProvider>
      )}
    </PageFrame>
  );
}
