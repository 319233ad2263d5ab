'use client';
import { Lock } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { StaffPage } from './staff-page.tsx';

/** The page exists, but not for this reader. */
export function NotYours() {
  const t = useT();
  return (
    <StaffPage title={t('nav.notYours.title')}>
      <div className="empty-state">
        <Lock aria-hidden="true" />
        <p className="empty-title">{t('nav.notYours.head')}</p>
        <p>{t('nav.notYours.text')}</p>
        <p className="mt-[8px]">
          <a href="/staff" className="link-button">
            {t('nav.notYours.back')}
          </a>
        </p>
      </div>
    </StaffPage>
  );
}
