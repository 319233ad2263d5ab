'use client';
import type { Broadcast } from '@civicconnect/contract';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { ListError, ListLoading } from '../list/list-states.tsx';
import { problemText } from '../parts/problem-text.ts';
import { UndoToast } from '../parts/undo-toast.tsx';
import { useDone } from '../parts/use-done.ts';
import { StaffPage } from '../shell/staff-page.tsx';
import { BroadcastForm } from './broadcast-form.tsx';
import { BroadcastRow } from './broadcast-row.tsx';
import {
  type BroadcastData,
  broadcastsKey,
  broadcastsQuery,
  withBroadcast,
} from './broadcasts-query.ts';
import { ReadersDialog } from './readers-dialog.tsx';

/** "Broadcasts": what was told to many, to whom, who has seen it, and the way to tell more. */
export function BroadcastsScreen() {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const list = useInfiniteQuery(broadcastsQuery(client));
  const { done, say, hide } = useDone();
  const [writing, setWriting] = useState(false);
  const [readersOf, setReadersOf] = useState<Broadcast | null>(null);
  const [withdrawing, setWithdrawing] = useState<Broadcast | null>(null);
  const [busy, setBusy] = useState(false);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];

  function take(broadcast: Broadcast) {
    cache.setQueryData<BroadcastData>(broadcastsKey, (data) =>
      data ? withBroadcast(data, broadcast) : data,
    );
  }
  async function withdraw() {
    if (!withdrawing) return;
    setBusy(true);
    try {
      const params = { id: withdrawing.id };
      take((await client.withdrawBroadcast({ params })).broadcast);
      say({ title: t('broadcasts.withdrawn'), text: withdrawing.text.uz });
    } catch (error) {
      say({ title: t('broadcasts.withdraw'), text: problemText(error, t) });
    }
    setBusy(false);
    setWithdrawing(null);
  }
  return (
    <StaffPage
      title={t('broadcasts.title')}
      about={t('broadcasts.about')}
      actions={
        <Button look="primary" icon={Megaphone} onClick={() => setWriting(true)}>
          {t('broadcasts.new')}
        </Button>
      }
    >
      <div className="page-column">
        {list.isPending && <ListLoading />}
        {list.isError && items.length === 0 && (
          <ListError error={problemText(list.error, t)} onRetry={() => void list.refetch()} />
        )}
        {list.isSuccess && items.length === 0 && (
          <div className="empty-state">
            <Megaphone aria-hidden="true" />
            <p className="empty-title">{t('broadcasts.empty.title')}</p>
            <p>{t('broadcasts.empty.text')}</p>
          </div>
        )}
        <ul className="line-list">
          {items.map((broadcast) => (
            <BroadcastRow
              key={broadcast.id}
              broadcast={broadcast}
              onReaders={() => setReadersOf(broadcast)}
              onWithdraw={() => setWithdrawing(broadcast)}
            />
          ))}
        </ul>
        {list.hasNextPage && (
          <div className="news-more">
            <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t('broadcasts.more')}
            </Button>
          </div>
        )}
      </div>
      <BroadcastForm
        open={writing}
        onOpenChange={setWriting}
        onSent={(broadcast) => {
          take(broadcast);
          say({ title: t('broadcasts.sent'), text: broadcast.text.uz });
        }}
      />
      <ReadersDialog broadcast={readersOf} onClose={() => setReadersOf(null)} />
      <Confirm
        open={withdrawing !== null}
        onOpenChange={(open) => !open && setWithdrawing(null)}
        title={t('broadcasts.withdraw.ask')}
        text={t('broadcasts.withdraw.about')}
        action={t('broadcasts.withdraw')}
        look="danger"
        busy={busy}
        onConfirm={() => void withdraw()}
      />
      <UndoToast done={done} onGone={hide} />
    </StaffPage>
  );
}
