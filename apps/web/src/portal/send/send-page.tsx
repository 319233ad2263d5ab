import { I18nProvider } from '../../foundation/i18n/provider.tsx';
import { PageFrame } from '../frame/page-frame.tsx';
import { readPlace } from '../place.ts';
import { readSendForm, sendStrings } from './send-data.ts';
import { SendForm } from './send-form.tsx';

/** `/send`: the form as a page of its own, which works without script. */
export async function SendPage(props: { organization: string }) {
  const place = await readPlace(props.organization);
  return (
    <PageFrame place={place} path="/send" title={place.t('portal.send.title')} narrow>
      <I18nProvider locale={place.locale} strings={sendStrings(place)}>
        <SendForm {...(await readSendForm(place))} />
      </I18nProvider>
    </PageFrame>
  );
}
