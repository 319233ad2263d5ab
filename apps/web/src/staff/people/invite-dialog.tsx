'use client';
import type { StaffLink } from '@civicconnect/contract';
import { type FormEvent, useState } from 'react';
import { codeOf } from '../../foundation/api/problem.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogTitle } from '../../ui/dialog.tsx';
import { Field, FieldError } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';
import { LinkCard } from './link-card.tsx';
import { capacityOf, emptyDraft } from './person-draft.ts';
import { type PersonDraft, type PersonErrors, PersonFields } from './person-fields.tsx';

interface InviteDialogProps {
  onClose: () => void;
  onAdded: () => void;
}

/** Somebody new: who, in what role and where. The answer is a link to hand over. */
export function InviteDialog({ onClose, onAdded }: InviteDialogProps) {
  const t = useT();
  const [made, setMade] = useState<{ link: StaffLink; name: string } | null>(null);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} width={520}>
      {made ? (
        <div className="dialog-form">
          <DialogTitle>{t('people.invited.title', { name: made.name })}</DialogTitle>
          <LinkCard link={made.link} name={made.name} />
          <div className="dialog-actions">
            <Button look="primary" size="l" onClick={onClose}>
              {t('common.action.close')}
            </Button>
          </div>
        </div>
      ) : (
        <InviteForm
          onClose={onClose}
          onMade={(link, name) => {
            setMade({ link, name });
            onAdded();
          }}
        />
      )}
    </Dialog>
  );
}

interface InviteFormProps {
  onClose: () => void;
  onMade: (link: StaffLink, name: string) => void;
}

function InviteForm({ onClose, onMade }: InviteFormProps) {
  const t = useT();
  const { client } = useDesk();
  const [draft, setDraft] = useState<PersonDraft>(emptyDraft);
  const [email, setEmail] = useState('');
  const [errors, setErrors] = useState<PersonErrors>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  function check(): number | null {
    const capacity = capacityOf(draft.capacity);
    const found: PersonErrors = {
      name: draft.name.trim() === '' ? t('people.person.nameMissing') : null,
      email: /^\S+@\S+\.\S+$/.test(email.trim()) ? null : t('staff.login.emailWrong'),
      capacity: capacity === null ? t('people.person.capacityWrong') : null,
    };
    setErrors(found);
    return Object.values(found).some(Boolean) ? null : capacity;
  }
  async function invite(event: FormEvent) {
    event.preventDefault();
    const capacity = check();
    if (busy || capacity === null) return;
    setBusy(true);
    setProblem(null);
    const { role, departmentIds } = draft;
    const name = draft.name.trim();
    try {
      const body = { name, email: email.trim(), role, departmentIds: [...departmentIds], capacity };
      const { staff, invitationUrl } = await client.createStaff({ body });
      const expiresAt = staff.linkExpiresAt ?? staff.createdAt;
      onMade({ purpose: 'invitation', url: invitationUrl ?? '', expiresAt }, name);
    } catch (error) {
      if (codeOf(error) === 'taken') setErrors({ email: problemText(error, t) });
      else setProblem(problemText(error, t));
      setBusy(false);
    }
  }
  return (
    <form onSubmit={(event) => void invite(event)} noValidate className="dialog-form">
      <div>
        <DialogTitle>{t('people.invite')}</DialogTitle>
        <p className="mt-[4px] text-text-2">{t('people.inviteAbout')}</p>
      </div>
      <Field
        label={t('people.person.name')}
        dir="auto"
        autoFocus
        autoComplete="off"
        maxLength={120}
        value={draft.name}
        error={errors.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <Field
        label={t('staff.login.email')}
        type="email"
        dir="ltr"
        autoComplete="off"
        inputMode="email"
        maxLength={254}
        value={email}
        error={errors.email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <PersonFields
        draft={draft}
        errors={errors}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
      <div className="dialog-actions">
        <Button look="ghost" size="l" onClick={onClose}>
          {t('common.action.cancel')}
        </Button>
        <Button type="submit" look="primary" size="l" busy={busy}>
          {t('people.makeLink')}
        </Button>
      </div>
    </form>
  );
}
