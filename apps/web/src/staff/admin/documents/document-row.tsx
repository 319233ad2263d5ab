'use client';
import type { KnowledgeDocument } from '@civicconnect/contract';
import { Check, CircleAlert, Clock, type LucideIcon, RefreshCw, Rows3, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Pill, type Tone } from '../../../ui/pill.tsx';
import { dotOf } from '../../words/listed.ts';
import { ChunksDialog } from './chunks-dialog.tsx';
import { isUnfinished } from './documents-query.ts';
import type { Documents } from './use-documents.ts';

const marks: Record<KnowledgeDocument['status'], { tone: Tone; icon: LucideIcon }> = {
  queued: { tone: 'neutral', icon: Clock },
  converting: { tone: 'accent', icon: RefreshCw },
  indexing: { tone: 'accent', icon: RefreshCw },
  ready: { tone: 'ok', icon: Check },
  failed: { tone: 'danger', icon: CircleAlert },
};

interface DocumentRowProps {
  document: KnowledgeDocument;
  documents: Documents;
}

/** A document: how far it is or why it cannot be used, who sees it, and what can be done with it. */
export function DocumentRow({ document, documents }: DocumentRowProps) {
  const t = useT();
  const { status, failure, pages, chunks, cited, title } = document;
  const facts = [
    pages !== null && t('knowledge.documents.pages', { n: pages }),
    chunks > 0 && t('knowledge.documents.pieces', { n: chunks }),
    cited > 0 && t('knowledge.documents.cited', { n: cited }),
    document.category,
  ].filter((fact) => fact !== false && fact !== null);
  return (
    <li className="knowledge-row">
      <div>
        <p className="flex flex-wrap items-center gap-[8px]">
          <bdi className="font-medium [overflow-wrap:anywhere]">{title}</bdi>
          <Pill {...marks[status]}>{t(`knowledge.documents.status.${status}`)}</Pill>
        </p>
        {facts.length > 0 && <p className="text-meta text-text-3">{facts.join(dotOf(t.locale))}</p>}
        {failure && <p className="text-meta">{t(`knowledge.documents.failure.${failure}`)}</p>}
        {chunks > 0 && status !== 'ready' && (
          <p className="text-meta text-text-3">{t('knowledge.documents.older')}</p>
        )}
        {isUnfinished(document) && (
          <progress
            className="knowledge-progress"
            max={1}
            value={document.progress}
            aria-label={t('knowledge.documents.progress', {
              name: title,
              percent: Math.round(document.progress * 100),
            })}
          />
        )}
      </div>
      <RowActions document={document} documents={documents} />
    </li>
  );
}

function RowActions({ document, documents }: DocumentRowProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [viewing, setViewing] = useState(false);
  const { visibility } = document;
  return (
    <div className="knowledge-actions">
      <Choice
        quiet
        label={t('knowledge.visibility.label')}
        value={visibility}
        onChange={(value) =>
          void documents.show(document, value === 'public' ? 'public' : 'internal')
        }
      >
        <option value="internal">{t('knowledge.visibility.internal')}</option>
        <option value="public">{t('knowledge.visibility.public')}</option>
      </Choice>
      <Button icon={Rows3} onClick={() => setViewing(true)}>
        {t('knowledge.documents.view')}
      </Button>
      <input
        ref={input}
        type="file"
        className="sr-only"
        aria-label={t('knowledge.documents.replace')}
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void documents.replace(document, file);
          event.target.value = '';
        }}
      />
      <Button icon={RefreshCw} onClick={() => input.current?.click()}>
        {t('knowledge.documents.replace')}
      </Button>
      <Button icon={Trash2} onClick={() => void documents.remove(document)}>
        {t('common.action.delete')}
      </Button>
      {viewing && <ChunksDialog document={document} onClose={() => setViewing(false)} />}
    </div>
  );
}
