'use client';
import type { KnowledgeDocument } from '@civicconnect/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogTitle } from '../../../ui/dialog.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { dotOf } from '../../words/listed.ts';
import { chunksQuery } from './documents-query.ts';

interface ChunksDialogProps {
  document: KnowledgeDocument;
  onClose: () => void;
}

/** The pieces of a document as the search sees them, with how often each was cited. */
export function ChunksDialog({ document, onClose }: ChunksDialogProps) {
  const t = useT();
  const { client } = useDesk();
  const query = useInfiniteQuery(chunksQuery(client, document.id));
  const chunks = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog open onOpenChange={onClose} width={680}>
      <div className="confirm">
        <header className="flex items-center gap-[8px]">
          <DialogTitle className="min-w-0 flex-1">
            <span className="auto-side block truncate" dir="auto">
              {document.title}
            </span>
          </DialogTitle>
          <IconButton icon={X} label={t('common.action.close')} onClick={onClose} />
        </header>
        {query.isPending && <ListLoading />}
        {query.error && !query.data && (
          <ListError error={problemText(query.error, t)} onRetry={() => void query.refetch()} />
        )}
        {query.data && chunks.length === 0 && <p>{t('knowledge.documents.noPieces')}</p>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <ol className="knowledge-chunks" aria-label={document.title} tabIndex={0}>
          {chunks.map(({ id, heading, page, text, cited }) => (
            <li key={id}>
              <p className="text-meta text-text-3">
                {[
                  heading,
                  page !== null && t('knowledge.documents.page', { page }),
                  cited > 0 && t('knowledge.documents.cited', { n: cited }),
                ]
                  .filter(Boolean)
                  .join(dotOf(t.locale))}
              </p>
              <p dir="auto" className="auto-side whitespace-pre-line">
                {text}
              </p>
            </li>
          ))}
        </ol>
        {query.hasNextPage && (
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('knowledge.documents.more')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
