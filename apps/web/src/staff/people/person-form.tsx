'use client';
import type { StaffAccount } from '@civicconnect/contract';
import { type FormEvent, useState } from 'react';
import { codeOf } from '../../foundation/api/problem.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, FieldError } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';
import type { DoneState } from '../parts/use-done.ts';
import { capacityOf, changesOf, draftOf } from './person-draft.ts';
import { type PersonDraft, type PersonErrors, PersonFields } from './person-fields.tsx';

interface PersonFormProps {
  person: StaffAccount;
  say: DoneState['say'];
  onStored: (account: StaffAccount) => void;
}

/** Name, role, departments, capacity, and whether they take new sessions. A change can be taken back. */
export function PersonForm({ person, say, onStored }: PersonFormProps) {
  const t = useT();
  const { client, me } = useDesk();
  const [draft, setDraft] = useState<PersonDraft>(() => draftOf(person));
  const [errors, setErrors] = useState<PersonErrors>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const readOnly = person.role === 'superuser' && me.role !== 'superuser';
  const changes = changesOf(person, draft);
  const params = { id: person.id };

  async function store(body: Parameters<typeof client.updateStaff>[0]['body'], back?: PersonDraft) {
    setBusy(true);
    setProblem(null);
    try {
      const { staff } = await client.updateStaff({ params, body });
      say({
        title: t(back ? 'common.state.saved' : 'people.undone'),
        text: t('people.savedText', { name: staff.name }),
        undo: back
          ? () => {
              const before = { ...back, departmentIds: [...back.departmentIds] };
              void store({ ...before, capacity: capacityOf(back.capacity) ?? undefined });
            }
          : undefined,
      });
      onStored(staff);
    } catch (error) {
      if (codeOf(error) === 'taken') setErrors({ email: problemText(error, t) });
      else setProblem(problemText(error, t));
    }
    setBusy(false);
  }
  function save(event: FormEvent) {
    event.preventDefault();
    const found: PersonErrors = {
      name: draft.name.trim() === '' ? t('people.person.nameMissing') : null,
      email: /^\S+@\S+\.\S+$/.test(draft.email.trim()) ? null : t('staff.login.emailWrong'),
      capacity: capacityOf(draft.capacity) === null ? t('people.person.capacityWrong') : null,
    };
    setErrors(found);
    if (busy || !changes || Object.values(found).some(Boolean)) return;
    void store(changes, draftOf(person));
  }
  return (
    <form onSubmit={save} noValidate className="person-form">
      <Field
        label={t('people.person.name')}
        dir="auto"
        maxLength={120}
        readOnly={readOnly}
        value={draft.name}
        error={errors.name}
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <Field
        label={t('staff.login.email')}
        type="email"
        dir="ltr"
        autoComplete="off"
        maxLength={254}
        readOnly={readOnly}
        value={draft.email}
        error={errors.email}
        onChange={(event) => setDraft({ ...draft, email: event.target.value })}
      />
      {'email' in (changes ?? {}) && <p className="setting-note">{t('operate.email.changes')}</p>}
      <PersonFields
        draft={draft}
        errors={errors}
        ownAccount={person.id === me.id}
        readOnly={readOnly}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      {!readOnly && person.state === 'active' && (
        <label className="option-row">
          <input
            type="checkbox"
            checked={person.available}
            disabled={busy}
            onChange={(event) => void store({ available: event.target.checked }, draftOf(person))}
          />
          <span>
            {t('people.person.available')}
            <span className="block text-meta text-text-3">{t('people.person.availableNote')}</span>
          </span>
        </label>
      )}
      <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
      {!readOnly && (
        <div>
          <Button type="submit" look="primary" busy={busy} disabled={!changes}>
            {t('common.action.save')}
          </Button>
        </div>
      )}
      {readOnly && <p className="setting-note">{t('people.person.above')}</p>}
    </form>
  );
}
