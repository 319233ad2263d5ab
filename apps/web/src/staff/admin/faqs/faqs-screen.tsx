'use client';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { MessageCircleQuestion } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { SearchField } from '../../parts/search-field.tsx';
import { UndoToast } from '../../parts/undo-toast.tsx';
import { useDone } from '../../parts/use-done.ts';
import { StaffPage } from '../../shell/staff-page.tsx';
import { useSuggestion } from '../../suggestions/use-suggestion.ts';
import { dotOf } from '../../words/listed.ts';
import { FaqActions } from './faq-actions.tsx';
import { FaqEditor } from './faq-editor.tsx';
import { faqsQuery } from './faqs-query.ts';

const path = '/staff/admin/faqs';

/** Which FAQ is open stands in the address. */
function show(id: string | null) {
  window.history.pushState(null, '', id ? `${path}?faq=${id}` : path);
}

/** "FAQs": what is answered word for word, and one of them to edit. */
export function FaqsScreen() {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const done = useDone();
  const [q, setQ] = useState('');
  const query = useInfiniteQuery({ ...faqsQuery(client, q), placeholderData: (known) => known });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const parameters = useSearchParams();
  const openId = parameters.get('faq');
  const adding = openId === 'new';
  const taken = useSuggestion(adding ? parameters.get('suggestion') : null);
  const open = items.find(({ id }) => id === openId) ?? null;
  const refresh = () => cache.invalidateQueries({ queryKey: ['faqs'] });
  return (
    <StaffPage
      title={t('knowledge.faqs.title')}
      about={t('knowledge.faqs.about')}
      actions={<FaqActions done={done} onImported={refresh} onAdd={() => show('new')} />}
    >
      <div className="department-panes" data-open={open || adding ? '' : undefined}>
        <div className="department-list">
          <div className="p-[8px]">
            <SearchField label={t('knowledge.faqs.search')} value={q} onChange={setQ} />
          </div>
          {query.isPending && <ListLoading />}
          {query.error && !query.data && (
            <ListError error={problemText(query.error, t)} onRetry={() => void query.refetch()} />
          )}
          <nav aria-label={t('knowledge.faqs.title')}>
            <ul>
              {items.map((faq) => (
                <li key={faq.id}>
                  <button
                    type="button"
                    className="department-item min-w-0"
                    aria-current={faq.id === openId ? 'true' : undefined}
                    onClick={() => show(faq.id)}
                  >
                    <span className="min-w-0 flex-1">
                      <span className="auto-side block truncate font-medium" dir="auto">
                        {faq.question}
                      </span>
                      <span className="block truncate text-meta text-text-3">
                        {[
                          t(`knowledge.visibility.${faq.visibility}`),
                          t('knowledge.faqs.matched', { n: faq.matched }),
                        ].join(dotOf(t.locale))}
                      </span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          {query.hasNextPage && (
            <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('knowledge.documents.more')}
            </Button>
          )}
        </div>
        {open || (adding && !taken.isPending) ? (
          <FaqEditor
            key={openId}
            faq={open}
            taken={taken}
            from={adding ? parameters.get('from') : null}
            done={done}
            onStored={async (id) => {
              await refresh();
              if (id !== openId) show(id);
            }}
            onBack={() => show(null)}
          />
        ) : (
          <Nothing isEmpty={query.data !== undefined && items.length === 0 && q === ''} />
        )}
      </div>
      <UndoToast done={done.done} onGone={done.hide} />
    </StaffPage>
  );
}

function Nothing({ isEmpty }: { isEmpty: boolean }) {
  const t = useT();
  return (
    <div className="department-none">
      <div className="empty-state">
        <MessageCircleQuestion aria-hidden="true" />
        <p className="empty-title">{t(isEmpty ? 'knowledge.faqs.empty' : 'knowledge.faqs.none')}</p>
        <p>{t(isEmpty ? 'knowledge.faqs.emptyText' : 'knowledge.faqs.noneText')}</p>
      </div>
    </div>
  );
}
