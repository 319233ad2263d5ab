'use client';
import type { ComponentProps } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Field } from '../../ui/field.tsx';

/** The e-mail address of an account, as browsers and keyboards of phones like it. */
export function EmailField(props: Omit<ComponentProps<typeof Field>, 'label'>) {
  const t = useT();
  return (
    <Field
      label={t('staff.login.email')}
      name="email"
      type="email"
      size="l"
      dir="ltr"
      autoComplete="username"
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
      {...props}
    />
  );
}
