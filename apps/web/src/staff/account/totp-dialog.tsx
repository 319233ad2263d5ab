'use client';
import type { Totp } from '@civicconnect/contract';
import { type FormEvent, useState } from 'react';
import { ProblemError } from '../../foundation/api/problem.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogTitle } from '../../ui/dialog.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { CodeField } from '../login/code-field.tsx';
import { problemText } from '../parts/problem-text.ts';
import { SecretField } from '../security/secret-field.tsx';
import { TotpSecret } from './totp-secret.tsx';

interface TotpDialogProps {
  step: 'enrol' | 'remove';
  onClose: () => void;
  onDone: (on: boolean) => void;
}

/** The password first; then, to turn it on, the secret and a first code. */
export function TotpDialog({ step, onClose, onDone }: TotpDialogProps) {
  const t = useT();
  const { client } = useDesk();
  const [password, setPassword] = useState('');
  const [enrolled, setEnrolled] = useState<Totp | null>(null);
  const [code, setCode] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function next(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      if (enrolled) {
        await client.changeTotp({ body: { step: 'confirm', code } });
        onDone(true);
        return;
      }
      const answer = await client.changeTotp({ body: { step, password } });
      if (step === 'remove') onDone(false);
      else setEnrolled(answer);
    } catch (refusal) {
      const field = refusal instanceof ProblemError ? refusal.problem.errors?.[0] : undefined;
      setError(field?.message || problemText(refusal, t));
      setCode('');
    }
    setBusy(false);
  }
  const action = enrolled
    ? t('people.totp.confirm')
    : t(step === 'remove' ? 'people.totp.remove' : 'people.totp.next');
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} width={440}>
      <form onSubmit={(event) => void next(event)} noValidate className="dialog-form">
        <DialogTitle>
          {t(step === 'remove' ? 'people.totp.removeTitle' : 'people.totp.enrolTitle')}
        </DialogTitle>
        {enrolled ? (
          <>
            <TotpSecret totp={enrolled} />
            <CodeField
              label={t('people.totp.firstCode')}
              value={code}
              onChange={setCode}
              error={error}
            />
          </>
        ) : (
          <>
            <p className="text-text-2">
              {t(step === 'remove' ? 'people.totp.removeAbout' : 'people.totp.enrolAbout')}
            </p>
            <SecretField
              label={t('people.password.current')}
              autoComplete="current-password"
              autoFocus
              required
              maxLength={200}
              value={password}
              error={error}
              onChange={(event) => setPassword(event.target.value)}
            />
          </>
        )}
        <div className="dialog-actions">
          <Button look="ghost" size="l" onClick={onClose}>
            {t('common.action.cancel')}
          </Button>
          <Button
            type="submit"
            size="l"
            look={step === 'remove' ? 'danger' : 'primary'}
            busy={busy}
          >
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
