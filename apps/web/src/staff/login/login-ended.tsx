'use client';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useLiveState } from '../../foundation/live/use-live.ts';
import { Dialog, DialogTitle } from '../../ui/dialog.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { LoginForm } from './login-form.tsx';

/**
 * The login ended while someone was working: they log in on the spot. Drafts and unsent messages are
 * in the browser's storage, so that the page may begin anew where it was.
 */
export function LoginEnded() {
  const t = useT();
  const { live, me } = useDesk();
  const over = useLiveState(live) === 'over';
  return (
    <Dialog open={over} onOpenChange={() => undefined} width={400}>
      <div className="grid gap-[14px] p-[24px]">
        <div>
          <DialogTitle>{t('staff.ended.title')}</DialogTitle>
          <p className="mt-[4px] text-text-2">{t('staff.ended.text')}</p>
        </div>
        <LoginForm email={me.email} onDone={() => window.location.reload()} />
        <a href="/staff/login" className="link-button justify-self-center text-meta">
          {t('staff.ended.other')}
        </a>
      </div>
    </Dialog>
  );
}
