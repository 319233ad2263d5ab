'use client';
import { Lock } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { StaffPage } from '../shell/staff-page.tsx';

/** The page exists, but not for this reader. */
export function NotYours() {
  const t = useT();
  return (
    <StaffPage title={t('brain.notYours.title')}>
      <div className="empty-state">
        <Lock aria-hidden="true" />
        <p className="empty-title">{t('brain.notYours.head')}</p>
        <p>{t('brain.notYours.text')}</p>
        <p className="mt-[8px]">
          <a href="/staff" className="link-button">
            {t('brain.notYours.back')}
          </a>
        </p>
      </div>
    </StaffPage>
  );
}
