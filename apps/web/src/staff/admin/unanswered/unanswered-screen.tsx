'use client';
import type { UnansweredGroup } from '@civicconnect/contract';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { MessageCircleQuestion, PenLine, X } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { UndoToast } from '../../parts/undo-toast.tsx';
import { useDone } from '../../parts/use-done.ts';
import { StaffPage } from '../../shell/staff-page.tsx';
import { unansweredQuery } from './unanswered-query.ts';

/** "Unanswered questions": alike ones together, each one click from an FAQ. */
export function UnansweredScreen() {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const done = useDone();
  const asked = unansweredQuery(client);
  const query = useInfiniteQuery(asked);
  const groups = query.data?.pages.flatMap((page) => page.items) ?? [];
  async function dismiss(group: UnansweredGroup) {
    try {
      await client.dismissUnanswered({ params: { id: group.id } });
      const text = t('knowledge.unanswered.dismissedText');
      done.say({ title: t('knowledge.unanswered.dismissed'), text });
    } catch (error) {
      done.say({ title: problemText(error, t), text: '' });
    }
    await cache.invalidateQueries({ queryKey: asked.queryKey });
  }
  return (
    <StaffPage title={t('knowledge.unanswered.title')} about={t('knowledge.unanswered.about')}>
      <div className="page-column">
        {query.isPending && <ListLoading />}
        {query.error && !query.data && (
          <ListError error={problemText(query.error, t)} onRetry={() => void query.refetch()} />
        )}
        {query.data && groups.length === 0 && (
          <div className="empty-state" role="status">
            <MessageCircleQuestion aria-hidden="true" />
            <p className="empty-title">{t('knowledge.unanswered.empty')}</p>
            <p>{t('knowledge.unanswered.emptyText')}</p>
          </div>
        )}
        {groups.length > 0 && (
          <ul aria-label={t('knowledge.unanswered.title')} className="knowledge-list">
            {groups.map((group) => (
              <GroupRow key={group.id} group={group} onDismiss={() => dismiss(group)} />
            ))}
          </ul>
        )}
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

interface GroupRowProps {
  group: UnansweredGroup;
  onDismiss: () => Promise<void>;
}

function GroupRow({ group, onDismiss }: GroupRowProps) {
  const t = useT();
  const [busy, setBusy] = useState(false);
  const others = group.examples.filter(({ text }) => text !== group.question);
  return (
    <li className="knowledge-row">
      <div>
        <p dir="auto" className="auto-side font-medium [overflow-wrap:anywhere]">
          {group.question}
        </p>
        <p className="text-meta text-text-3">
          {t('knowledge.unanswered.asked', { n: group.count })}
        </p>
        {others.length > 0 && (
          <details className="text-meta">
            <summary>{t('knowledge.unanswered.examples')}</summary>
            <ul>
              {others.map(({ text, askedAt }) => (
                <li key={askedAt} dir="auto" className="auto-side [overflow-wrap:anywhere]">
                  {text}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className="knowledge-actions">
        <Link
          className="button"
          data-look="plain"
          data-size="m"
          href={`/staff/admin/faqs?faq=new&from=${group.id}`}
        >
          <PenLine className="icon-s" aria-hidden="true" />
          <span>{t('knowledge.unanswered.make')}</span>
        </Link>
        <Button
          look="ghost"
          icon={X}
          busy={busy}
          onClick={async () => {
            setBusy(true);
            await onDismiss();
            setBusy(false);
          }}
        >
          {t('knowledge.unanswered.dismiss')}
        </Button>
      </div>
    </li>
  );
}
