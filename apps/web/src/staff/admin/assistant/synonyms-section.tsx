'use client';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { SectionForm } from '../settings/section-form.tsx';
import { type SectionInput, useSection } from '../settings/use-section.ts';
import { groupsOf, linesOf } from './synonym-lines.ts';

const field = 'assistant.synonyms';
const example = 'chiqindi = axlat = мусор';

/** What the organization calls the same, a group in a line. */
export function SynonymsSection(input: SectionInput) {
  const t = useT();
  const section = useSection(input);
  const known = linesOf(section.now.assistant.synonyms);
  const [typed, setTyped] = useState<{ text: string; known: string } | null>(null);
  // What was typed stays as it was typed, until the groups are others.
  const text = typed?.known === known ? typed.text : known;
  return (
    <SectionForm
      id="synonyms"
      title={t('tuning.synonyms.title')}
      about={t('tuning.synonyms.about')}
      section={section}
    >
      <div>
        <TextArea
          label={t('tuning.synonyms.own')}
          hint={t('tuning.synonyms.hint')}
          dir="auto"
          rows={6}
          value={text}
          error={section.error(field)}
          onChange={({ target }) => {
            const groups = groupsOf(target.value);
            setTyped({ text: target.value, known: linesOf(groups) });
            section.set(field, groups);
          }}
        />
        <p className="setting-note">{t('tuning.synonyms.note', { example })}</p>
      </div>
    </SectionForm>
  );
}
