'use client';
import { localeNames } from '@civicconnect/i18n/browser';
import { Play } from 'lucide-react';
import { useId, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import {
  descriptionLanguage,
  type WrittenLanguage,
  withLanguage,
  writtenLanguages,
} from '../../parts/description-languages.ts';
import { SaveDescription } from './save-description.tsx';
import type { Draft, Preview } from './use-preview.ts';

/** The contract's bound of a description. */
const longest = 4_000;

interface TryDescriptionProps {
  preview: Preview;
  draft: Draft | null;
  onDraft: (draft: Draft | null) => void;
}

/** "What if a department described itself differently?": its description to edit, and the same message asked again. */
export function TryDescription({ preview, draft, onDraft }: TryDescriptionProps) {
  const t = useT();
  const id = useId();
  const { departments, departmentOf } = useDesk();
  const answered = preview.answer?.now.analysis;
  const [chosen, setChosen] = useState<WrittenLanguage | null>(null);
  const language = chosen ?? descriptionLanguage(answered?.language ?? 'uz-Latn');
  const department = departmentOf(draft?.departmentId);
  const value = draft?.description[language] ?? '';
  const saved = department?.descriptions[language] ?? '';
  return (
    <section aria-labelledby={`${id}-title`} className="try-description">
      <h2 id={`${id}-title`} className="section-title">
        {t('brain.try.title')}
      </h2>
      <p className="mb-[10px] text-text-3">{t('brain.try.about')}</p>
      <div className="grid grid-cols-1 gap-[10px] sm:grid-cols-2">
        <Choice
          label={t('brain.try.department')}
          value={draft?.departmentId ?? ''}
          onChange={(departmentId) => {
            const next = departmentOf(departmentId);
            onDraft(next && { departmentId, description: next.descriptions });
          }}
        >
          <option value="">{t('brain.try.none')}</option>
          {departments.map(({ id: departmentId, name }) => (
            <option key={departmentId} value={departmentId}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice
          label={t('brain.try.language')}
          value={language}
          onChange={(next) => setChosen(writtenLanguages.find((one) => one === next) ?? null)}
        >
          {writtenLanguages.map((one) => (
            <option key={one} value={one}>
              {localeNames[one]}
            </option>
          ))}
        </Choice>
      </div>
      {draft && department && (
        <>
          <label htmlFor={`${id}-text`} className="field-label mt-[10px]">
            {t('brain.try.text')}
            <span className="field-hint numeric">
              {t('staff.correct.length', { length: value.length, most: longest })}
            </span>
          </label>
          <div className="field">
            <textarea
              id={`${id}-text`}
              value={value}
              rows={6}
              maxLength={longest}
              dir="auto"
              lang={language}
              onChange={(event) =>
                onDraft({
                  ...draft,
                  description: withLanguage(draft.description, language, event.target.value),
                })
              }
            />
          </div>
          <div className="mt-[8px] flex flex-wrap items-center gap-[8px]">
            <Button
              icon={Play}
              busy={preview.running}
              disabled={preview.text.trim() === ''}
              onClick={() => void preview.run(draft)}
            >
              {t('brain.try.run')}
            </Button>
            <Button
              look="ghost"
              disabled={value === saved}
              onClick={() =>
                onDraft({
                  ...draft,
                  description: withLanguage(draft.description, language, saved),
                })
              }
            >
              {t('brain.try.reset')}
            </Button>
            <SaveDescription draft={draft} preview={preview} />
          </div>
        </>
      )}
    </section>
  );
}
