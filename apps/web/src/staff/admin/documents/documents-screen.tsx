'use client';
import { CircleAlert, FileText } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { DropArea } from '../../parts/drop-area.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { SearchField } from '../../parts/search-field.tsx';
import { UndoToast } from '../../parts/undo-toast.tsx';
import { useDone } from '../../parts/use-done.ts';
import { StaffPage } from '../../shell/staff-page.tsx';
import { SuggestionNote } from '../../suggestions/suggestion-note.tsx';
import { useSuggestion } from '../../suggestions/use-suggestion.ts';
import { DocumentRow } from './document-row.tsx';
import { type Documents, useDocuments } from './use-documents.ts';

/** What the server reads; it looks at the content and has the last word. */
const readable = '.pdf,.docx,.html,.htm,.md,.markdown,.txt,.json';
/** The server's limit for one file. */
const megabytes = 50;

/** "Documents": what the assistant answers from, how far each is, and who may see it. */
export function DocumentsScreen() {
  const t = useT();
  const done = useDone();
  const parameters = useSearchParams();
  const [q, setQ] = useState(parameters.get('q') ?? '');
  const taken = useSuggestion(parameters.get('suggestion'));
  const documents = useDocuments(q, done);
  const { query, items } = documents;
  return (
    <StaffPage title={t('knowledge.documents.title')} about={t('knowledge.documents.about')}>
      <div className="page-column">
        <SuggestionNote taken={taken} withText />
        <DropZone documents={documents} />
        <p className="setting-note mb-[12px]">{t('knowledge.visibility.note')}</p>
        <SearchField label={t('knowledge.documents.search')} value={q} onChange={setQ} />
        {query.isPending && <ListLoading />}
        {query.error && !query.data && (
          <ListError error={problemText(query.error, t)} onRetry={() => void query.refetch()} />
        )}
        {query.data && items.length === 0 && <NoDocuments found={q !== ''} />}
        <ul aria-label={t('knowledge.documents.title')} className="knowledge-list">
          {items.map((document) => (
            <DocumentRow key={document.id} document={document} documents={documents} />
          ))}
        </ul>
        {query.hasNextPage && (
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('knowledge.documents.more')}
          </Button>
        )}
      </div>
      <UndoToast done={done.done} onGone={done.hide} />
    </StaffPage>
  );
}

function DropZone({ documents }: { documents: Documents }) {
  const t = useT();
  const { uploading, refused, upload } = documents;
  return (
    <>
      <DropArea
        title={t('knowledge.documents.drop')}
        about={t('knowledge.documents.dropText', { megabytes })}
        action={t('knowledge.documents.upload')}
        accept={readable}
        multiple
        busy={uploading !== null}
        onFiles={(files) => void upload(files)}
      >
        <p role="status" className="text-meta text-text-3">
          {uploading && t('knowledge.documents.uploading', { name: uploading })}
        </p>
      </DropArea>
      <div role="alert">
        {refused.map((line) => (
          <Banner key={line} tone="danger" icon={CircleAlert}>
            {line}
          </Banner>
        ))}
      </div>
    </>
  );
}

function NoDocuments({ found }: { found: boolean }) {
  const t = useT();
  return (
    <div className="empty-state" role="status">
      <FileText aria-hidden="true" />
      <p className="empty-title">
        {t(found ? 'knowledge.documents.noneFound' : 'knowledge.documents.empty')}
      </p>
      <p>{t(found ? 'knowledge.documents.noneFoundText' : 'knowledge.documents.emptyText')}</p>
    </div>
  );
}
