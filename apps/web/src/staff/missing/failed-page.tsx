'use client';
import { usePathname, useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Door } from '../login/door.tsx';

/** A page of staff's that could not be drawn. Without its data there is no desk to stand around it. */
export function FailedPage({ reset }: { reset: () => void }) {
  const t = useT();
  const router = useRouter();
  // What failed may have failed on the server: drawing the same answer again would fail again.
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <Door title={t('nav.failed.title')} about={t('nav.failed.text')} here={usePathname()}>
      <Button look="primary" size="l" className="login-submit w-full" onClick={retry}>
        {t('common.action.retry')}
      </Button>
      <p className="mt-[16px] text-meta">
        <a href="/staff" className="link-button">
          {t('nav.notYours.back')}
        </a>
      </p>
    </Door>
  );
}
