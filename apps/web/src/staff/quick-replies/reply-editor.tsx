'use client';
import type { QuickReply } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { ArrowLeft, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Field, FieldError } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useKeys } from '../keys/use-keys.ts';
import type { DoneState } from '../parts/use-done.ts';
import { ReplyTexts } from './reply-texts.tsx';
import { type ReplyEditor as Editor, useReplyEditor } from './use-reply-editor.ts';

interface ReplyEditorProps {
  /** Null for one that is being written. */
  reply: QuickReply | null;
  done: DoneState;
  onStored: (id: string | null) => Promise<void>;
  onBack: () => void;
}

/** One quick reply: its words per language, whose it is, and how it is found. */
export function ReplyEditor({ reply, done, onStored, onBack }: ReplyEditorProps) {
  const t = useT();
  const { departments } = useDesk();
  const editor = useReplyEditor(reply, done, onStored);
  useKeys({ 'ctrl+s': editor.save });
  return (
    <div className="department-detail">
      <EditorHead reply={reply} editor={editor} onBack={onBack} />
      <div className="department-form">
        <ReplyTexts editor={editor} />
        <div className="grid grid-cols-1 gap-[16px] sm:grid-cols-2">
          <Choice
            label={t('quick.edit.department')}
            value={editor.departmentId ?? ''}
            onChange={(value) => editor.set({ departmentId: value || null })}
          >
            <option value="">{t('quick.page.all')}</option>
            {departments.map((department) => (
              <option key={department.id} value={department.id}>
                {department.name}
              </option>
            ))}
          </Choice>
          <div>
            <Field
              label={t('quick.edit.shortcut')}
              maxLength={30}
              dir="auto"
              value={editor.shortcut}
              error={editor.error('shortcut')}
              onChange={(event) => editor.set({ shortcut: event.target.value })}
            />
            <p className="setting-note">{t('quick.edit.shortcutNote')}</p>
          </div>
        </div>
        {reply && <Removal reply={reply} editor={editor} />}
      </div>
    </div>
  );
}

interface EditorHeadProps {
  reply: QuickReply | null;
  editor: Editor;
  onBack: () => void;
}

function EditorHead({ reply, editor, onBack }: EditorHeadProps) {
  const t = useT();
  return (
    <header className="department-head">
      <IconButton
        icon={ArrowLeft}
        flips
        label={t('common.action.back')}
        className="department-back"
        onClick={onBack}
      />
      <h2 className="pane-title department-name truncate">
        <bdi>{reply ? localized(reply.title, t.locale) : t('quick.page.add')}</bdi>
      </h2>
      <div role="alert" className="department-problem">
        {editor.problem && <FieldError>{editor.problem}</FieldError>}
      </div>
      {editor.dirty && (
        <span className="unsaved">
          <span className="unsaved-dot" aria-hidden="true" />
          {t('admin.form.unsaved')}
        </span>
      )}
      {editor.dirty && (
        <Button look="ghost" onClick={editor.discard}>
          {t('admin.form.discard')}
        </Button>
      )}
      <Button
        look="primary"
        keyCap="Ctrl S"
        aria-keyshortcuts="Control+S"
        busy={editor.busy}
        disabled={!editor.dirty}
        onClick={editor.save}
      >
        {t('admin.form.save')}
      </Button>
    </header>
  );
}

function Removal({ reply, editor }: { reply: QuickReply; editor: Editor }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const title = localized(reply.title, t.locale);
  return (
    <section className="page-section mt-[18px] flex flex-wrap items-center gap-[10px]">
      <p className="min-w-0 flex-1 text-text-3">{t('quick.page.uses', { n: reply.uses })}</p>
      <Button icon={Trash2} onClick={() => setAsking(true)}>
        {t('quick.edit.delete')}
      </Button>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('quick.edit.deleteAsk', { title })}
        text={t('quick.edit.deleteText')}
        action={t('common.action.delete')}
        look="danger"
        busy={editor.busy}
        onConfirm={() => void editor.remove()}
      />
    </section>
  );
}
