'use client';
import type { Department } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { RemovalSection } from '../../parts/removal-section.tsx';

interface DepartmentRemovalProps {
  department: Department;
  onRemoved: () => Promise<void>;
}

/** Takes away a department that was added by mistake; the server keeps those that anything names. */
export function DepartmentRemoval({ department, onRemoved }: DepartmentRemovalProps) {
  const t = useT();
  const { client } = useDesk();
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
    }
  }
  return (
    <RemovalSection
      about={t('admin.department.deleteAbout')}
      action={t('admin.department.delete')}
      problem={problem}
      ask={{
        title: t('admin.department.deleteAsk', { name: localized(department.name, t.locale) }),
        text: t('admin.department.deleteText'),
      }}
      busy={busy}
      onRemove={remove}
    />
  );
}
