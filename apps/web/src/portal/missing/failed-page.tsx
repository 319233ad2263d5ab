'use client';
import { usePathname } from 'next/navigation';
import { useT } from '../../foundation/i18n/provider.tsx';

/** A page that could not be drawn. What was written is on the device; trying again costs nothing. */
export function FailedPage(props: { retry: () => void }) {
  const t = useT();
  const [home = '/'] = /^\/o\/[^/]+/.exec(usePathname()) ?? [];
  return (
    <main className="main wrap narrow stack">
      <h1 className="h2">{t('portal.error.title')}</h1>
      <p className="quiet">{t('portal.error.text')}</p>
      <button type="button" className="btn btn-main" onClick={props.retry}>
        {t('common.action.retry')}
      </button>
      <a className="btn btn-edge" href={home}>
        {t('portal.site.home')}
      </a>
    </main>
  );
}
