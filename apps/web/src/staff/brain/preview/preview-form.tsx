'use client';
import { Play } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { writtenSide } from '../../../ui/written-side.ts';
import { sampleMessages } from './samples.ts';
import type { Draft, Preview } from './use-preview.ts';

/** As much as the contract lets through. */
const longest = 20_000;

interface PreviewFormProps {
  preview: Preview;
  /** What the text is also tried against. */
  draft: Draft | null;
  /** The page is there for this: the box takes the focus, and the button is the loud one. */
  main?: boolean;
}

/** A message to try, some ready ones, and the button. Ctrl+Enter asks too. */
export function PreviewForm({ preview, draft, main = false }: PreviewFormProps) {
  const t = useT();
  const id = useId();
  const ask = () => void preview.run(draft);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    ask();
  }
  return (
    <div>
      <label htmlFor={id} className="field-label">
        {t('brain.preview.label')}
        <span className="field-hint">{t('brain.preview.hint')}</span>
      </label>
      <div className="field preview-text">
        <textarea
          id={id}
          // biome-ignore lint/a11y/noAutofocus: the page is there to write here
          autoFocus={main}
          value={preview.text}
          maxLength={longest}
          dir={writtenSide('auto', preview.text)}
          rows={4}
          placeholder={t('brain.preview.placeholder')}
          aria-describedby={preview.problem ? `${id}-problem` : undefined}
          onChange={(event) => preview.setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={`${id}-problem`} role="alert">
        {preview.problem && <FieldError>{preview.problem}</FieldError>}
      </div>
      <div className="mt-[8px] flex flex-wrap items-center gap-[8px]">
        <Button
          look={main ? 'primary' : 'plain'}
          icon={Play}
          keyCap="Ctrl ↵"
          aria-keyshortcuts="Control+Enter"
          busy={preview.running}
          onClick={ask}
        >
          {t('brain.preview.run')}
        </Button>
        <p className="min-w-0 flex-1 text-meta text-text-3">{t('brain.preview.safe')}</p>
      </div>
      <Samples
        onChoose={(text) => {
          preview.setText(text);
          void preview.run(draft, text);
        }}
      />
    </div>
  );
}

function Samples({ onChoose }: { onChoose: (text: string) => void }) {
  const t = useT();
  return (
    <ul className="sample-chips" aria-label={t('brain.preview.samples')}>
      {sampleMessages.map(({ lang, text }) => (
        <li key={text} className="min-w-0">
          <button type="button" className="chip" title={text} onClick={() => onChoose(text)}>
            <span lang={lang} dir="auto" className="truncate">
              {text}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
