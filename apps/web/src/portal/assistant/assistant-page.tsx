import { readMe } from '../../foundation/api/server.ts';
import { PageFrame } from '../frame/page-frame.tsx';
import { readPlace } from '../place.ts';
import { AssistantWindow } from './assistant-window.tsx';

/** `/assistant`: the same window that other pages hold as a widget, as a part of this one. */
export async function AssistantPage(props: { organization: string }) {
  const place = await readPlace(props.organization);
  const { t, base, ref, organization, locale } = place;
  const isSignedIn = (await readMe('citizen')) !== null;
  return (
    <PageFrame place={place} path="/assistant" title={t('portal.home.ask')} narrow>
      <div className="stack">
        <h1 className="h2">{t('portal.home.ask')}</h1>
        <p>{t('widget.portal.lead')}</p>
        <AssistantWindow
          organization={ref === '-' ? undefined : organization.slug}
          locale={locale}
          isSignedIn={isSignedIn}
          trouble={
            <p className="note">
              <span>
                {t('widget.portal.noScript')}{' '}
                <a className="link" href={`${base}/send`}>
                  <u>{t('portal.home.send')}</u>
                </a>
              </span>
            </p>
          }
        />
      </div>
    </PageFrame>
  );
}
