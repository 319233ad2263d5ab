import { type OrganizationKind, organizationKinds } from '@civicconnect/contract';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog, DialogTitle } from '../../ui/dialog.tsx';
import { Field, FieldError } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';
import { platformKeys } from './platform-query.ts';

const empty = { name: '', slug: '', adminName: '', adminEmail: '', adminPassword: '' };
type Entered = typeof empty;

interface NewOrganizationProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** A new organization and its first administrator. */
export function NewOrganization({ open, onOpenChange }: NewOrganizationProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <NewOrganizationForm onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function NewOrganizationForm({ onDone }: { onDone: () => void }) {
  const t = useT();
  const cache = useQueryClient();
  const { client } = useDesk();
  const [entered, setEntered] = useState<Entered>(empty);
  const [kind, setKind] = useState<OrganizationKind>('government');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function create(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    const { name, slug, adminName, adminEmail, adminPassword } = entered;
    const admin = { name: adminName, email: adminEmail, password: adminPassword };
    try {
      await client.createOrganization({ body: { name, slug, kind, admin } });
      await cache.invalidateQueries({ queryKey: platformKeys.organizations });
      onDone();
    } catch (error) {
      setProblem(problemText(error, t));
      setBusy(false);
    }
  }
  const bind = (name: keyof Entered) => ({
    value: entered[name],
    required: true,
    size: 'l' as const,
    onChange: (event: { target: { value: string } }) =>
      setEntered({ ...entered, [name]: event.target.value }),
  });
  return (
    <form className="dialog-form" onSubmit={(event) => void create(event)}>
      <DialogTitle>{t('platform.create.title')}</DialogTitle>
      <Field label={t('platform.create.name')} autoFocus maxLength={200} {...bind('name')} />
      <Field
        label={t('platform.create.slug')}
        hint={t('platform.create.slugHint')}
        pattern="[a-z0-9]([a-z0-9\-]{0,46}[a-z0-9])?"
        dir="ltr"
        spellCheck={false}
        {...bind('slug')}
      />
      <Choice
        size="l"
        label={t('platform.create.kind')}
        value={kind}
        onChange={(value) =>
          setKind(organizationKinds.find((one) => one === value) ?? 'government')
        }
      >
        {organizationKinds.map((one) => (
          <option key={one} value={one}>
            {t(`platform.organizations.kind.${one}`)}
          </option>
        ))}
      </Choice>
      <h3 className="section-title">{t('platform.create.admin')}</h3>
      <Field label={t('platform.create.adminName')} autoComplete="off" {...bind('adminName')} />
      <Field
        label={t('platform.create.adminEmail')}
        type="email"
        dir="ltr"
        autoComplete="off"
        {...bind('adminEmail')}
      />
      <Field
        label={t('platform.create.adminPassword')}
        type="password"
        dir="ltr"
        autoComplete="new-password"
        {...bind('adminPassword')}
      />
      <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
      <div className="flex flex-wrap justify-end gap-[8px]">
        <Button look="ghost" size="l" onClick={onDone}>
          {t('common.action.cancel')}
        </Button>
        <Button type="submit" look="primary" size="l" busy={busy}>
          {t('platform.create.action')}
        </Button>
      </div>
    </form>
  );
}
