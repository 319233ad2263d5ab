'use client';
import { ArrowLeft } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

interface EditorHeadProps {
  title: string;
  /** Why it could not be stored; null when nothing is wrong. */
  problem: string | null;
  dirty: boolean;
  busy: boolean;
  /** Where it leads back to, and what the button that stores is called; left out, the usual words. */
  backLabel?: string;
  saveLabel?: string;
  onBack: () => void;
  onDiscard: () => void;
  onSave: () => void;
}

/** Above the form of one thing of a list: its name, what went wrong, and storing what was changed. */
export function EditorHead({
  title,
  problem,
  dirty,
  busy,
  backLabel,
  saveLabel,
  onBack,
  onDiscard,
  onSave,
}: EditorHeadProps) {
  const t = useT();
  return (
    <header className="department-head">
      <IconButton
        icon={ArrowLeft}
        flips
        label={backLabel ?? t('common.action.back')}
        className="department-back"
        onClick={onBack}
      />
      <h2 className="pane-title department-name truncate">
        <bdi>{title}</bdi>
      </h2>
      <div role="alert" className="department-problem">
        {problem && <FieldError>{problem}</FieldError>}
      </div>
      {dirty && (
        <span className="unsaved">
          <span className="unsaved-dot" aria-hidden="true" />
          {t('admin.form.unsaved')}
        </span>
      )}
      {dirty && (
        <Button look="ghost" onClick={onDiscard}>
          {t('admin.form.discard')}
        </Button>
      )}
      <Button
        look="primary"
        keyCap="Ctrl S"
        aria-keyshortcuts="Control+S"
        busy={busy}
        disabled={!dirty}
        onClick={onSave}
      >
        {saveLabel ?? t('admin.form.save')}
      </Button>
    </header>
  );
}
