'use client';
import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Field } from '../../ui/field.tsx';

type SecretFieldProps = Omit<ComponentProps<typeof Field>, 'type' | 'after' | 'dir'>;

/** A password, which its writer may look at. */
export function SecretField(props: SecretFieldProps) {
  const t = useT();
  const [visible, setVisible] = useState(false);
  const Icon = visible ? EyeOff : Eye;
  return (
    <Field
      {...props}
      type={visible ? 'text' : 'password'}
      dir="ltr"
      spellCheck={false}
      autoCapitalize="none"
      after={
        <button
          type="button"
          className="grid size-[28px] flex-none cursor-pointer place-items-center rounded-2 text-icon"
          aria-label={t(visible ? 'staff.login.hide' : 'staff.login.show')}
          onClick={() => setVisible(!visible)}
        >
          <Icon className="icon" aria-hidden="true" />
        </button>
      }
    />
  );
}
