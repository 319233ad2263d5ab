'use client';
import type { Faq, Locale } from '@civicconnect/contract';
import { Sparkles } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field } from '../../../ui/field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { EditorHead } from '../../parts/editor-head.tsx';
import { RemovalSection } from '../../parts/removal-section.tsx';
import type { DoneState } from '../../parts/use-done.ts';
import { SuggestionNote } from '../../suggestions/suggestion-note.tsx';
import type { TakenUp } from '../../suggestions/use-suggestion.ts';
import { type Drafted, type FaqEditing, useFaqEditor } from './use-faq-editor.ts';

const locales: readonly Locale[] = ['uz', 'uz-Cyrl', 'ru', 'en', 'fa'];

interface FaqEditorProps {
  /** Null for one that is being written. */
  faq: Faq | null;
  /** The group of unanswered questions that it answers. */
  from: string | null;
  /** What a colleague suggests for it. */
  taken: TakenUp;
  done: DoneState;
  onStored: (id: string | null) => Promise<void>;
  onBack: () => void;
}

/** One FAQ: the question, its answer, and what brings it up. */
export function FaqEditor({ faq, from, taken, done, onStored, onBack }: FaqEditorProps) {
  const t = useT();
  const editor = useFaqEditor(faq, { from, text: taken.suggestion?.text ?? '' }, done, onStored);
  const { fields, set, error } = editor;
  useKeys({ 'ctrl+s': editor.save });
  return (
    <div className="department-detail">
      <EditorHead
        title={faq?.question ?? t('knowledge.faqs.add')}
        problem={editor.problem}
        dirty={editor.dirty}
        busy={editor.busy}
        onBack={onBack}
        onDiscard={editor.discard}
        onSave={editor.save}
      />
      <div className="department-form flex flex-col gap-[16px] pt-[16px]">
        <SuggestionNote taken={taken} />
        {editor.drafted && <DraftNote drafted={editor.drafted} />}
        <Field
          label={t('knowledge.faqs.question')}
          dir="auto"
          maxLength={500}
          value={fields.question}
          error={error('question')}
          onChange={(event) => set({ question: event.target.value })}
        />
        <TextArea
          label={t('knowledge.faqs.answer')}
          dir="auto"
          rows={8}
          maxLength={5000}
          value={fields.answer}
          error={error('answer')}
          onChange={(event) => set({ answer: event.target.value })}
        />
        <Field
          label={t('knowledge.faqs.keywords')}
          hint={t('knowledge.faqs.keywordsHint')}
          dir="auto"
          value={fields.keywords}
          error={error('keywords')}
          onChange={(event) => set({ keywords: event.target.value })}
        />
        <Particulars editor={editor} />
        {faq && (
          <RemovalSection
            about={t('knowledge.faqs.matched', { n: faq.matched })}
            action={t('knowledge.faqs.delete')}
            busy={editor.busy}
            onRemove={editor.remove}
          />
        )}
      </div>
    </div>
  );
}

/** What was drafted is somebody's to read and accept: nothing is answered with it before it is stored. */
function DraftNote({ drafted: { model, isEmpty } }: { drafted: Drafted }) {
  const t = useT();
  return (
    <Banner tone={isEmpty ? 'neutral' : 'accent'} icon={Sparkles} role="status">
      {isEmpty && t('knowledge.draft.empty')}
      {!isEmpty && model && t('knowledge.draft.byModel', { model })}
      {!isEmpty && !model && t('knowledge.draft.byDocuments')}
    </Banner>
  );
}

function Particulars({ editor }: { editor: FaqEditing }) {
  const t = useT();
  const { fields, set, error } = editor;
  return (
    <div className="grid grid-cols-1 gap-[16px] sm:grid-cols-2">
      <Choice
        label={t('knowledge.faqs.language')}
        value={fields.language}
        onChange={(value) => set({ language: locales.find((one) => one === value) ?? '' })}
      >
        <option value="">{t('knowledge.faqs.anyLanguage')}</option>
        {locales.map((locale) => (
          <option key={locale} value={locale}>
            {t(`words.language.${locale === 'uz' ? 'uz-Latn' : locale}`)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t('knowledge.visibility.label')}
        value={fields.visibility}
        onChange={(value) => set({ visibility: value === 'internal' ? 'internal' : 'public' })}
      >
        <option value="public">{t('knowledge.visibility.public')}</option>
        <option value="internal">{t('knowledge.visibility.internal')}</option>
      </Choice>
      <Field
        label={t('knowledge.faqs.category')}
        dir="auto"
        maxLength={100}
        value={fields.category}
        error={error('category')}
        onChange={(event) => set({ category: event.target.value })}
      />
      <Field
        label={t('knowledge.faqs.priority')}
        hint={t('knowledge.faqs.priorityHint')}
        type="number"
        min={-100}
        max={100}
        value={fields.priority}
        error={error('priority')}
        onChange={(event) => set({ priority: event.target.value })}
      />
    </div>
  );
}
