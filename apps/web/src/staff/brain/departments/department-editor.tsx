'use client';
import type { Department } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { ArrowLeft } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import type { DoneState } from '../../parts/use-done.ts';
import { useUnsavedWarning } from '../../parts/use-unsaved-warning.ts';
import { Activation } from './activation.tsx';
import { DepartmentForm } from './department-form.tsx';
import { DepartmentRemoval } from './department-removal.tsx';
import { DepartmentTest } from './department-test.tsx';
import { DepartmentWork } from './department-work.tsx';
import { ExamplesSection } from './examples-section.tsx';
import {
  type DepartmentDraft,
  type KeptTexts,
  useDepartmentDraft,
} from './use-department-draft.ts';

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
  const draft = useDepartmentDraft(department, kept, done, onStored);
  useUnsavedWarning(draft.dirty);
  useKeys({ 'ctrl+s': () => draft.save() });
  return (
    <div className="department-detail">
      <EditorHead department={department} draft={draft} onBack={onBack} />
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

interface EditorHeadProps {
  department: Department | null;
  draft: DepartmentDraft;
  onBack: () => void;
}

function EditorHead({ department, draft, onBack }: EditorHeadProps) {
  const t = useT();
  const name = department ? localized(department.name, t.locale) : t('brain.departments.new');
  return (
    <header className="department-head">
      <IconButton
        icon={ArrowLeft}
        flips
        label={t('brain.departments.back')}
        className="department-back"
        onClick={onBack}
      />
      <h2 className="pane-title department-name truncate">
        <bdi>{name}</bdi>
      </h2>
      <div role="alert" className="department-problem">
        {draft.problem && <FieldError>{draft.problem}</FieldError>}
      </div>
      {draft.dirty && (
        <span className="unsaved">
          <span className="unsaved-dot" aria-hidden="true" />
          {t('brain.department.unsaved')}
        </span>
      )}
      {draft.dirty && (
        <Button look="ghost" onClick={draft.discard}>
          {t('brain.settings.discard')}
        </Button>
      )}
      <Button
        look="primary"
        keyCap="Ctrl S"
        aria-keyshortcuts="Control+S"
        busy={draft.busy}
        disabled={!draft.dirty}
        onClick={draft.save}
      >
        {t(department ? 'brain.settings.save' : 'brain.departments.create')}
      </Button>
    </header>
  );
}
