'use client';
import type { Department, LocalizedText } from '@civicconnect/contract';
import { FlaskConical } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Answers } from '../preview/answers.tsx';
import { PreviewForm } from '../preview/preview-form.tsx';
import { usePreview } from '../preview/use-preview.ts';

interface DepartmentTestProps {
  department: Department | null;
  description: LocalizedText;
  /** Whether the description is not yet saved: then both are asked. */
  changed: boolean;
}

/** The box beside the form: where would this message go, with what is saved and with what is being written. */
export function DepartmentTest({ department, description, changed }: DepartmentTestProps) {
  const t = useT();
  const preview = usePreview();
  const draft = department && changed ? { departmentId: department.id, description } : null;
  return (
    <aside className="department-test" aria-label={t('brain.preview.title')}>
      <h3 className="section-title flex items-center gap-[8px]">
        <FlaskConical className="icon" aria-hidden="true" />
        {t('brain.preview.title')}
      </h3>
      <p className="mb-[10px] text-text-3">{t('brain.department.test')}</p>
      <PreviewForm preview={preview} draft={draft} />
      <div className="mt-[14px]" aria-live="polite" aria-busy={preview.running}>
        {preview.answer && <Answers answer={preview.answer} />}
      </div>
    </aside>
  );
}
