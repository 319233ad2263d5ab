'use client';
import type { Citation } from '@civicconnect/contract';
import { formatNumber } from '@civicconnect/i18n/browser';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { PassageSheet } from './passage-sheet.tsx';

/** Where a passage stands: a title and, where the document has pages, its page. */
export function useSourceName(): (source: Pick<Citation, 'title' | 'page'>) => string {
  const t = useT();
  return ({ title, page }) =>
    page === null ? title : t('talk.source.page', { title, page: formatNumber(t.locale, page) });
}

/** What an answer rests on, as chips; each opens its passage. */
export function Citations({ citations }: { citations: readonly Citation[] }) {
  const t = useT();
  const nameOf = useSourceName();
  const [opened, setOpened] = useState<Citation | null>(null);
  if (citations.length === 0) return null;
  return (
    <>
      <ul className="sources" aria-label={t('talk.sources.label')}>
        {citations.map((citation, index) => (
          <li key={`${citation.documentId} ${citation.start}`} className="min-w-0">
            <button
              type="button"
              className="source-chip"
              aria-haspopup="dialog"
              onClick={() => setOpened(citation)}
            >
              <FileText className="icon-xs" aria-hidden="true" />
              {citations.length > 1 && (
                <span className="numeric">{formatNumber(t.locale, index + 1)}</span>
              )}
              <bdi className="min-w-0 truncate">{nameOf(citation)}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <PassageSheet citation={opened} onClose={() => setOpened(null)} />
    </>
  );
}
