'use client';
import type { QuickReply } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MessageSquareQuote, Plus } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { MovedSaid, MoveHandle } from '../admin/parts/move-handle.tsx';
import { useOrdering } from '../admin/parts/use-ordering.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { ListError, ListLoading } from '../list/list-states.tsx';
import { problemText } from '../parts/problem-text.ts';
import { UndoToast } from '../parts/undo-toast.tsx';
import { type DoneState, useDone } from '../parts/use-done.ts';
import { StaffPage } from '../shell/staff-page.tsx';
import { useSuggestion } from '../suggestions/use-suggestion.ts';
import { quickRepliesQuery } from './quick-replies-query.ts';
import { ReplyEditor } from './reply-editor.tsx';

const path = '/staff/quick-replies';

/** Which reply is open stands in the address. */
function show(id: string | null) {
  window.history.pushState(null, '', id ? `${path}?reply=${id}` : path);
}

/** "Quick replies": their order, and one of them to edit. */
export function QuickRepliesScreen() {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const done = useDone();
  const asked = quickRepliesQuery(client);
  const { data, error, refetch } = useQuery(asked);
  const parameters = useSearchParams();
  const openId = parameters.get('reply');
  const open = data?.items.find(({ id }) => id === openId);
  const adding = openId === 'new';
  const taken = useSuggestion(adding ? parameters.get('suggestion') : null);
  const refresh = () => cache.invalidateQueries({ queryKey: asked.queryKey });
  return (
    <StaffPage
      title={t('quick.page.title')}
      about={t('quick.page.about')}
      actions={
        <Button icon={Plus} onClick={() => show('new')}>
          {t('quick.page.add')}
        </Button>
      }
    >
      <div className="department-panes" data-open={open || adding ? '' : undefined}>
        <div className="department-list">
          {!data && error && (
            <ListError error={problemText(error, t)} onRetry={() => void refetch()} />
          )}
          {!data && !error && <ListLoading />}
          {data && <ReplyList items={data.items} openId={openId} done={done} refresh={refresh} />}
        </div>
        {open || (adding && !taken.isPending) ? (
          <ReplyEditor
            key={openId}
            reply={open ?? null}
            taken={taken}
            done={done}
            onStored={async (id) => {
              await refresh();
              if (id !== openId) show(id);
            }}
            onBack={() => show(null)}
          />
        ) : (
          <div className="department-none">
            <div className="empty-state">
              <MessageSquareQuote aria-hidden="true" />
              <p className="empty-title">{t('quick.page.none')}</p>
              <p>{t('quick.page.noneText')}</p>
            </div>
          </div>
        )}
      </div>
      <UndoToast done={done.done} onGone={done.hide} />
    </StaffPage>
  );
}

interface ReplyListProps {
  items: readonly QuickReply[];
  openId: string | null;
  done: DoneState;
  refresh: () => Promise<unknown>;
}

function ReplyList({ items, openId, done, refresh }: ReplyListProps) {
  const t = useT();
  const { client, departmentOf } = useDesk();
  const nameOf = ({ title }: QuickReply) => localized(title, t.locale);
  const ordering = useOrdering(items, async (id, order) => {
    try {
      await client.updateQuickReply({ params: { id }, body: { order } });
    } catch (error) {
      done.say({ title: problemText(error, t), text: '' });
    }
    await refresh();
  });
  return (
    <nav aria-label={t('quick.page.title')}>
      <MovedSaid ordering={ordering} nameOf={nameOf} />
      <ul>
        {ordering.items.map((reply) => (
          <li key={reply.id} className="flex items-center" {...ordering.row(reply.id)}>
            <MoveHandle ordering={ordering} id={reply.id} name={nameOf(reply)} />
            <button
              type="button"
              className="department-item min-w-0"
              aria-current={reply.id === openId ? 'true' : undefined}
              onClick={() => show(reply.id)}
            >
              <span className="min-w-0 flex-1">
                <span className="auto-side block truncate font-medium" dir="auto">
                  {nameOf(reply)}
                </span>
                <span className="auto-side block truncate text-meta text-text-3" dir="auto">
                  {departmentOf(reply.departmentId)?.name ?? t('quick.page.all')}
                </span>
              </span>
              {reply.shortcut && <bdi className="quick-shortcut">/{reply.shortcut}</bdi>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
