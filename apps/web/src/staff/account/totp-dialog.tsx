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
import { RecoveryCodes } from './recovery-codes.tsx';
import { TotpSecret } from './totp-secret.tsx';

export type TotpStep = 'enrol' | 'remove' | 'codes';

interface TotpDialogProps {
  step: TotpStep;
  onClose: () => void;
  /** Whether it is on now, and how many recovery codes are left. */
  onDone: (on: boolean, recoveryLeft: number) => void;
}

const titles = {
  enrol: 'people.totp.enrolTitle',
  remove: 'people.totp.removeTitle',
  codes: 'operate.recovery.make',
} as const;
const abouts = {
  enrol: 'people.totp.enrolAbout',
  remove: 'people.totp.removeAbout',
  codes: 'operate.recovery.makeAbout',
} as const;
const actions = {
  enrol: 'people.totp.next',
  remove: 'people.totp.remove',
  codes: 'operate.recovery.make',
} as const;

/** The password first; then, to turn it on, the secret and a first code; at last the recovery codes. */
export function TotpDialog({ step, onClose, onDone }: TotpDialogProps) {
  const t = useT();
  const { client } = useDesk();
  const [password, setPassword] = useState('');
  const [enrolled, setEnrolled] = useState<Totp | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
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
        setCodes((await client.changeTotp({ body: { step: 'confirm', code } })).recoveryCodes);
        setBusy(false);
        return;
      }
      const answer = await client.changeTotp({ body: { step, password } });
      if (step === 'remove') onDone(false, 0);
      else if (step === 'codes') setCodes(answer.recoveryCodes);
      else setEnrolled(answer);
    } catch (refusal) {
      const field = refusal instanceof ProblemError ? refusal.problem.errors?.[0] : undefined;
      setError(field?.message || problemText(refusal, t));
      setCode('');
    }
    setBusy(false);
  }
  // Closed in whatever way, what was turned on is on.
  const close = () => (codes ? onDone(true, codes.length) : onClose());
  if (codes) {
    return (
      <Dialog open onOpenChange={(open) => !open && close()} width={440}>
        <div className="dialog-form">
          <DialogTitle>{t('operate.recovery.title')}</DialogTitle>
          <RecoveryCodes codes={codes} />
          <div className="dialog-actions">
            <Button look="primary" size="l" onClick={close}>
              {t('operate.recovery.kept')}
            </Button>
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} width={440}>
      <form onSubmit={(event) => void next(event)} noValidate className="dialog-form">
        <DialogTitle>{t(titles[step])}</DialogTitle>
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
            <p className="text-text-2">{t(abouts[step])}</p>
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
            {t(enrolled ? 'people.totp.confirm' : actions[step])}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
