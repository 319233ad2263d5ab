import { PageFrame } from '../frame/page-frame.tsx';
import { readPlace } from '../place.ts';

/** A page that is not there, or not yours. */
export async function MissingPage(props: { organization: string }) {
  const place = await readPlace(props.organization);
  const { t, base } = place;
  return (
    <PageFrame place={place} path="/" title={t('portal.error.notFoundTitle')} narrow>
      <div className="stack">
        <h1 className="h2">{t('portal.error.notFoundTitle')}</h1>
        <p className="quiet">{t('portal.error.notFoundText')}</p>
        <a className="btn btn-main" href={base || '/'}>
          {t('portal.site.home')}
        </a>
      </div>
    </PageFrame>
  );
}
