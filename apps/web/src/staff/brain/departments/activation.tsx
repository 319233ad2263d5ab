'use client';
import type { Department } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { CircleCheck, CirclePause } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import type { DepartmentDraft } from './use-department-draft.ts';

/** Whether the department takes messages, and what follows when that changes. */
export function Activation({
  department,
  draft,
}: {
  department: Department;
  draft: DepartmentDraft;
}) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const { active } = department;
  const Icon = active ? CircleCheck : CirclePause;
  async function change() {
    await draft.change({ active: !active });
    setAsking(false);
  }
  return (
    <section className="page-section flex flex-wrap items-center gap-[10px]">
      <Icon className={`icon ${active ? 'text-ok-text' : 'text-warn-text'}`} aria-hidden="true" />
      <div className="min-w-0 flex-1">
        <h3 className="font-semibold">
          {t(active ? 'brain.active.title' : 'brain.inactive.title')}
        </h3>
        <p className="text-text-3">{t(active ? 'brain.active.text' : 'brain.inactive.text')}</p>
      </div>
      <Button onClick={() => (active ? setAsking(true) : void change())} busy={draft.busy}>
        {t(active ? 'brain.active.stop' : 'brain.inactive.start')}
      </Button>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('brain.active.ask', { department: localized(department.name, t.locale) })}
        text={t('brain.active.askText')}
        action={t('brain.active.stop')}
        busy={draft.busy}
        onConfirm={() => void change()}
      />
    </section>
  );
}
