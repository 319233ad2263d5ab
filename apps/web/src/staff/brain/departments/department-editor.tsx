'use client';
import type { Department } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { EditorHead } from '../../parts/editor-head.tsx';
import type { DoneState } from '../../parts/use-done.ts';
import { useUnsavedWarning } from '../../parts/use-unsaved-warning.ts';
import { Activation } from './activation.tsx';
import { DepartmentForm } from './department-form.tsx';
import { DepartmentRemoval } from './department-removal.tsx';
import { DepartmentTest } from './department-test.tsx';
import { DepartmentWork } from './department-work.tsx';
import { ExamplesSection } from './examples-section.tsx';
import { type KeptTexts, useDepartmentDraft } from './use-department-draft.ts';

interface DepartmentEditorProps {
  /** Null for one that is being added. */
  department: Department | null;
  /** Unsaved texts of every department. */
  kept: KeptTexts;
  done: DoneState;
  onStored: (department: Department) => void;
  onBack: () => void;
  onRemoved: () => Promise<void>;
}

/** One department: its names and descriptions, what it takes, its examples, and a message to try. */
export function DepartmentEditor({
  department,
  kept,
  done,
  onStored,
  onBack,
  onRemoved,
}: DepartmentEditorProps) {
  const t = useT();
  const draft = useDepartmentDraft(department, kept, done, onStored);
  useUnsavedWarning(draft.dirty);
  useKeys({ 'ctrl+s': () => draft.save() });
  return (
    <div className="department-detail">
      <EditorHead
        title={department ? localized(department.name, t.locale) : t('brain.departments.new')}
        problem={draft.problem}
        dirty={draft.dirty}
        busy={draft.busy}
        backLabel={t('brain.departments.back')}
        saveLabel={t(department ? 'brain.settings.save' : 'brain.departments.create')}
        onBack={onBack}
        onDiscard={draft.discard}
        onSave={draft.save}
      />
      <div className="department-columns">
        <div className="department-form">
          <DepartmentForm draft={draft} />
          {department && <DepartmentWork department={department} draft={draft} />}
          {department && <Activation department={department} draft={draft} />}
          {department && <ExamplesSection department={department} />}
          {department && <DepartmentRemoval department={department} onRemoved={onRemoved} />}
        </div>
        <DepartmentTest
          department={department}
          description={draft.description}
          changed={department !== null && draft.dirty}
        />
      </div>
    </div>
  );
}
