'use client';
import type { Department } from '@civicconnect/contract';
import { type FormEvent, useId, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { departmentIcons } from '../../words/icons.ts';
import type { DepartmentDraft } from './use-department-draft.ts';

interface DepartmentWorkProps {
  department: Department;
  draft: DepartmentDraft;
}

/** How sessions get to the department's staff, where it hears of them, and its icon. Stored at once. */
export function DepartmentWork({ department, draft }: DepartmentWorkProps) {
  const t = useT();
  return (
    <section className="page-section grid gap-[16px]">
      <h3 className="section-title">{t('admin.department.work')}</h3>
      <IconChoice department={department} draft={draft} />
      <AssignmentChoice department={department} draft={draft} />
      <TelegramGroup key={department.telegramGroup} department={department} draft={draft} />
    </section>
  );
}

/** What was chosen shows at once; when it could not be stored, what is stored shows again. */
function useChosen<T>(stored: T, store: (value: T) => Promise<void>) {
  const [wanted, setWanted] = useState<T | null>(null);
  async function choose(value: T) {
    setWanted(value);
    await store(value);
    setWanted(null);
  }
  return [wanted ?? stored, (value: T) => void choose(value)] as const;
}

function IconChoice({ department, draft }: DepartmentWorkProps) {
  const t = useT();
  const name = useId();
  const [chosen, choose] = useChosen(department.icon ?? 'building-2', (icon) =>
    draft.change({ icon }),
  );
  return (
    <fieldset>
      <legend className="field-label">{t('admin.department.icon')}</legend>
      <div className="icon-choice">
        {Object.entries(departmentIcons).map(([icon, Icon]) => (
          <label key={icon}>
            <input
              type="radio"
              name={name}
              aria-label={icon.replaceAll('-', ' ')}
              checked={chosen === icon}
              onChange={() => choose(icon)}
            />
            <Icon className="icon" aria-hidden="true" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function AssignmentChoice({ department, draft }: DepartmentWorkProps) {
  const t = useT();
  const name = useId();
  const [chosen, choose] = useChosen(department.assignment, (assignment) =>
    draft.change({ assignment }),
  );
  return (
    <fieldset>
      <legend className="field-label">{t('admin.department.assignment')}</legend>
      {(['pick', 'auto'] as const).map((one) => (
        <label key={one} className="option-row">
          <input type="radio" name={name} checked={chosen === one} onChange={() => choose(one)} />
          <span>
            <span className="block font-medium">{t(`admin.department.assignment.${one}`)}</span>
            <span className="block text-text-3">{t(`admin.department.assignmentNote.${one}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const example = '\u2066-1001234567890\u2069';
/** The contract's: a number, or a public name. */
const isGroup = (text: string) => /^(?:-?\d{5,20}|@[A-Za-z]\w{4,31})$/.test(text);

function TelegramGroup({ department, draft }: DepartmentWorkProps) {
  const t = useT();
  const [typed, setTyped] = useState(department.telegramGroup ?? '');
  const [tried, setTried] = useState(false);
  const group = typed.trim() || null;
  const wrong = group !== null && !isGroup(group);
  const dirty = group !== department.telegramGroup;
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (dirty && !wrong) void draft.change({ telegramGroup: group });
  }
  return (
    <form onSubmit={onSubmit} noValidate>
      <div className="flex flex-wrap items-end gap-[8px]">
        <Field
          label={t('admin.department.telegram')}
          className="min-w-[200px] flex-1"
          dir="ltr"
          maxLength={40}
          value={typed}
          error={tried && wrong ? t('admin.department.telegramWrong', { example }) : null}
          onChange={(event) => setTyped(event.target.value)}
        />
        {dirty && (
          <Button type="submit" size="l" busy={draft.busy}>
            {t('admin.form.save')}
          </Button>
        )}
      </div>
      <p className="setting-note">
        {t('admin.department.telegramNote', { example, group: '\u2066@narpay_suv\u2069' })}
      </p>
    </form>
  );
}
