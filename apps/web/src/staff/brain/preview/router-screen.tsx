'use client';
import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { StaffPage } from '../../shell/staff-page.tsx';
import { Answers } from './answers.tsx';
import { PreviewForm } from './preview-form.tsx';
import { TryDescription } from './try-description.tsx';
import { type Draft, usePreview } from './use-preview.ts';

/** "Where would it go?": a message, the router's answer with its reasons, and a description to try. */
export function RouterScreen() {
  const t = useT();
  const preview = usePreview();
  const [draft, setDraft] = useState<Draft | null>(null);
  const { answer } = preview;
  return (
    <StaffPage title={t('brain.preview.title')} about={t('brain.preview.about')}>
      <div className="preview-columns">
        <div className="preview-ask">
          <PreviewForm preview={preview} draft={draft} main />
        </div>
        <div className="preview-answers" aria-live="polite" aria-busy={preview.running}>
          {answer ? (
            <Answers answer={answer} />
          ) : (
            <div className="empty-state">
              <FlaskConical aria-hidden="true" />
              <p className="empty-title">{t('brain.preview.empty.title')}</p>
              <p>{t('brain.preview.empty.text')}</p>
            </div>
          )}
        </div>
        <div className="preview-try">
          <TryDescription preview={preview} draft={draft} onDraft={setDraft} />
        </div>
      </div>
    </StaffPage>
  );
}
