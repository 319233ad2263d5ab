'use client';
import type { Suggestion } from '@civicconnect/contract';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useSourceName } from '../conversation/citations.tsx';
import { PassageSheet } from '../conversation/passage-sheet.tsx';

type Fitting = Suggestion['documents'][number];

/** The passages nearest to what was asked, best first; each opens in its document. */
export function FittingDocuments({ documents }: { documents: readonly Fitting[] }) {
  const t = useT();
  const nameOf = useSourceName();
  const [opened, setOpened] = useState<Fitting | null>(null);
  if (documents.length === 0) return null;
  return (
    <>
      <h4 className="panel-subheading">{t('talk.copilot.documents')}</h4>
      <ul className="others">
        {documents.map((document) => (
          <li key={`${document.documentId} ${document.start}`}>
            <button
              type="button"
              className="other"
              aria-haspopup="dialog"
              onClick={() => setOpened(document)}
            >
              <span className="other-line">
                <FileText className="icon-xs flex-none text-icon" aria-hidden="true" />
                <bdi className="auto-side min-w-0 flex-1 truncate text-text">
                  {nameOf(document)}
                </bdi>
              </span>
              <span className="copilot-quote auto-side" dir="auto">
                {document.quote}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <PassageSheet citation={opened} onClose={() => setOpened(null)} />
    </>
  );
}
