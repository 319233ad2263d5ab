'use client';
import type { Department } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';

interface DepartmentRemovalProps {
  department: Department;
  onRemoved: () => Promise<void>;
}

/** Takes away a department that was added by mistake; the server keeps those that anything names. */
export function DepartmentRemoval({ department, onRemoved }: DepartmentRemovalProps) {
  const t = useT();
  const { client } = useDesk();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function remove() {
    setBusy(true);
    setProblem(null);
    try {
      await client.deleteDepartment({ params: { id: department.id } });
      await onRemoved();
    } catch (error) {
      setProblem(problemText(error, t));
      setBusy(false);
      setAsking(false);
    }
  }
  return (
    <section className="page-section flex flex-wrap items-center gap-[10px]">
      <div className="min-w-0 flex-1">
        <p className="text-text-3">{t('admin.department.deleteAbout')}</p>
        <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
      </div>
      <Button icon={Trash2} onClick={() => setAsking(true)}>
        {t('admin.department.delete')}
      </Button>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('admin.department.deleteAsk', { name: localized(department.name, t.locale) })}
        text={t('admin.department.deleteText')}
        action={t('common.action.delete')}
        look="danger"
        busy={busy}
        onConfirm={() => void remove()}
      />
    </section>
  );
}
