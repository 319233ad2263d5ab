'use client';
import type { QuickReply } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { EditorHead } from '../parts/editor-head.tsx';
import { RemovalSection } from '../parts/removal-section.tsx';
import type { DoneState } from '../parts/use-done.ts';
import { SuggestionNote } from '../suggestions/suggestion-note.tsx';
import type { TakenUp } from '../suggestions/use-suggestion.ts';
import { ReplyTexts } from './reply-texts.tsx';
import { useReplyEditor } from './use-reply-editor.ts';

interface ReplyEditorProps {
  /** Null for one that is being written. */
  reply: QuickReply | null;
  /** What a colleague suggests for it. */
  taken: TakenUp;
  done: DoneState;
  onStored: (id: string | null) => Promise<void>;
  onBack: () => void;
}

/** One quick reply: its words per language, whose it is, and how it is found. */
export function ReplyEditor({ reply, taken, done, onStored, onBack }: ReplyEditorProps) {
  const t = useT();
  const { departments } = useDesk();
  const editor = useReplyEditor(reply, taken.suggestion?.text ?? '', done, onStored);
  const title = reply && localized(reply.title, t.locale);
  useKeys({ 'ctrl+s': editor.save });
  return (
    <div className="department-detail">
      <EditorHead
        title={title ?? t('quick.page.add')}
        problem={editor.problem}
        dirty={editor.dirty}
        busy={editor.busy}
        onBack={onBack}
        onDiscard={editor.discard}
        onSave={editor.save}
      />
      <div className="department-form">
        <SuggestionNote taken={taken} />
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
        {reply && title !== null && (
          <RemovalSection
            about={t('quick.page.uses', { n: reply.uses })}
            action={t('quick.edit.delete')}
            ask={{ title: t('quick.edit.deleteAsk', { title }), text: t('quick.edit.deleteText') }}
            busy={editor.busy}
            onRemove={editor.remove}
          />
        )}
      </div>
    </div>
  );
}
