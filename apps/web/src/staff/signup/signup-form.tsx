'use client';
import { type Locale, type OrganizationKind, organizationKinds } from '@civicconnect/contract';
import { htmlLang, localeNames } from '@civicconnect/i18n/browser';
import { useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field, FieldError } from '../../ui/field.tsx';
import { DoorForm } from '../login/door-form.tsx';
import { EmailField } from '../login/email-field.tsx';
import { NewPasswordField } from '../security/new-password-field.tsx';
import { useSignUp } from './use-sign-up.ts';

const locales: readonly Locale[] = ['uz', 'uz-Cyrl', 'ru', 'en', 'fa'];

interface LanguagesProps {
  chosen: readonly Locale[];
  error: string | undefined;
  onChange: (chosen: Locale[]) => void;
}

/** In the order of the list, whatever order they were ticked in. */
function Languages({ chosen, error, onChange }: LanguagesProps) {
  const t = useT();
  return (
    <fieldset>
      <legend className="field-label">{t('signup.languages')}</legend>
      <div className="signup-languages">
        {locales.map((locale) => (
          <label key={locale} lang={htmlLang(locale)}>
            <input
              type="checkbox"
              checked={chosen.includes(locale)}
              onChange={({ target }) =>
                onChange(
                  locales.filter((one) => (one === locale ? target.checked : chosen.includes(one))),
                )
              }
            />
            {localeNames[locale]}
          </label>
        ))}
      </div>
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}

/** The organization, then its first administrator: everything on one page. */
export function SignUpForm({
  onSent,
}: {
  onSent: (sent: { slug: string; email: string }) => void;
}) {
  const t = useT();
  const { entered, set, faults, busy, submit } = useSignUp(onSent);
  const [origin, setOrigin] = useState('');
  useEffect(() => setOrigin(window.location.host), []);
  const about = [entered.name, entered.slug, entered.adminName, entered.email];
  const address = `${origin}/o/${entered.slug || '…'}`;
  return (
    <DoorForm problem={faults.form} submit={t('signup.action')} busy={busy} onSubmit={submit}>
      <Field
        label={t('signup.name')}
        size="l"
        dir="auto"
        autoComplete="organization"
        required
        maxLength={200}
        value={entered.name}
        error={faults.name}
        onChange={({ target }) => set({ name: target.value })}
      />
      <div>
        <Field
          label={t('signup.slug')}
          size="l"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={48}
          value={entered.slug}
          error={faults.slug}
          onChange={({ target }) => set({ slug: target.value.toLowerCase() })}
        />
        <p className="setting-note">
          {t('signup.slugHint', { address: `\u2068${address}\u2069` })}
        </p>
      </div>
      <Choice
        size="l"
        label={t('signup.kind')}
        value={entered.kind}
        onChange={(value) =>
          set({ kind: organizationKinds.find((one) => one === value) ?? 'company' })
        }
      >
        {(['company', 'government'] as const satisfies OrganizationKind[]).map((one) => (
          <option key={one} value={one}>
            {t(`signup.kind.${one}`)}
          </option>
        ))}
      </Choice>
      <Languages
        chosen={entered.languages}
        error={faults.languages}
        onChange={(languages) => set({ languages })}
      />
      <h2 className="section-title">{t('signup.admin')}</h2>
      <Field
        label={t('signup.adminName')}
        size="l"
        dir="auto"
        autoComplete="name"
        required
        maxLength={120}
        value={entered.adminName}
        error={faults.adminName}
        onChange={({ target }) => set({ adminName: target.value })}
      />
      <EmailField
        required
        value={entered.email}
        error={faults.email}
        onChange={({ target }) => set({ email: target.value })}
      />
      <NewPasswordField
        label={t('signup.password')}
        size="l"
        value={entered.password}
        onChange={(password) => set({ password })}
        about={about}
        error={faults.password ?? null}
      />
    </DoorForm>
  );
}
