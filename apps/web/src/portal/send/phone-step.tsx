'use client';
import { Lock } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { FieldError } from '../ui/field-error.tsx';
import { Icon } from '../ui/icon.tsx';
import { examplePhone } from './check.ts';
import { writtenPhone } from './phone.ts';

interface PhoneStepProps {
  phone: string;
  name: string;
  error: string | undefined;
  /** What the number is for. */
  why: string;
  onChange: (change: { phone?: string; name?: string }) => void;
}

/** Step 2: the phone, and a name for those who give one. */
export function PhoneStep({ phone, name, error, why, onChange }: PhoneStepProps) {
  const t = useT();
  return (
    <>
      <p className="quiet">{why}</p>
      <div>
        <label className="label" htmlFor="send-phone">
          {t('portal.phone.label')}
        </label>
        <FieldError id="send-phone-error" text={error} />
        <input
          id="send-phone"
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          dir="ltr"
          className="input phone-input num"
          placeholder={examplePhone}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'send-phone-error' : undefined}
          value={phone}
          onChange={(event) => onChange({ phone: writtenPhone(event.currentTarget.value) })}
        />
      </div>
      <div>
        <label className="label" htmlFor="send-name">
          {t('portal.code.name')} <i>({t('portal.send.optional')})</i>
        </label>
        <input
          id="send-name"
          name="name"
          autoComplete="name"
          maxLength={120}
          className="input"
          aria-describedby="send-name-hint"
          value={name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <p className="small faint below" id="send-name-hint">
          {t('portal.code.nameHint')}
        </p>
      </div>
      <p className="note">
        <Icon of={Lock} size={20} />
        <span>{t('portal.phone.private')}</span>
      </p>
    </>
  );
}
