'use client';
import type { Webhook } from '@civicconnect/contract';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogTitle } from '../../../ui/dialog.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { problemText } from '../../parts/problem-text.ts';
import type { DoneState } from '../../parts/use-done.ts';
import { DeliveryRow } from './delivery-row.tsx';
import { webhookLogQuery } from './webhooks-query.ts';

interface LogDialogProps extends Pick<DoneState, 'say'> {
  webhook: Webhook;
  onClose: () => void;
}

/** What was brought to a webhook, newest first. */
export function LogDialog({ webhook, say, onClose }: LogDialogProps) {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const asked = webhookLogQuery(client, webhook.id);
  const query = useInfiniteQuery(asked);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];

  async function replay(id: string) {
    await client.replayWebhookDelivery({ params: { id } }).then(
      () => say({ title: t('integration.hooks.replayed'), text: '' }),
      (error: unknown) => say({ title: problemText(error, t), text: '' }),
    );
    await cache.invalidateQueries({ queryKey: asked.queryKey });
  }
  return (
    <Dialog open onOpenChange={onClose} width={680}>
      <div className="confirm">
        <header className="flex items-center gap-[8px]">
          <DialogTitle className="min-w-0 flex-1 truncate">
            {t('integration.hooks.log')}
            {': '}
            <bdi dir="ltr">{new URL(webhook.url).host}</bdi>
          </DialogTitle>
          <IconButton icon={X} label={t('common.action.close')} onClick={onClose} />
        </header>
        {query.isPending && <ListLoading />}
        {query.error && !query.data && (
          <ListError error={problemText(query.error, t)} onRetry={() => void query.refetch()} />
        )}
        {query.data && items.length === 0 && (
          <p className="py-[16px] text-text-2">{t('integration.hooks.logNone')}</p>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <ul className="line-list webhook-log" aria-label={t('integration.hooks.log')} tabIndex={0}>
          {items.map((delivery) => (
            <DeliveryRow
              key={delivery.id}
              delivery={delivery}
              onReplay={() => replay(delivery.id)}
            />
          ))}
        </ul>
        {query.hasNextPage && (
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('integration.hooks.more')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
