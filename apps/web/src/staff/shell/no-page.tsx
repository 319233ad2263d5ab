'use client';
import type { LucideIcon } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { StaffPage } from './staff-page.tsx';

interface NoPageProps {
  icon: LucideIcon;
  /** Whether the address has no page, or one for others. */
  reason: 'notThere' | 'notYours';
}

/** Says why there is nothing to see here, and leads back to the inbox. */
export function NoPage({ icon: Icon, reason }: NoPageProps) {
  const t = useT();
  return (
    <StaffPage title={t(`nav.${reason}.title`)}>
      <div className="empty-state">
        <Icon aria-hidden="true" />
        <p className="empty-title">{t(`nav.${reason}.head`)}</p>
        <p>{t(`nav.${reason}.text`)}</p>
        <p className="mt-[8px]">
          <a href="/staff" className="link-button">
            {t('nav.notYours.back')}
          </a>
        </p>
      </div>
    </StaffPage>
  );
}
