'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus, Webhook as WebhookIcon } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { UndoToast } from '../../parts/undo-toast.tsx';
import { useDone } from '../../parts/use-done.ts';
import { StaffPage } from '../../shell/staff-page.tsx';
import { ShownOnce } from '../api-keys/shown-once.tsx';
import { LogDialog } from './log-dialog.tsx';
import { WebhookForm } from './webhook-form.tsx';
import { type WebhookActs, WebhookRow } from './webhook-row.tsx';
import { webhooksQuery } from './webhooks-query.ts';

/** "Webhooks": where other systems are told what happens. */
export function WebhooksScreen() {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const { done, say, hide } = useDone();
  const { data, error, isPending, refetch } = useQuery(webhooksQuery(client));
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const [logOf, setLogOf] = useState<string | null>(null);
  const opened = data?.items.find(({ id }) => id === logOf);

  /** Says how it went, and asks for the list anew. */
  async function told(work: Promise<unknown>, title?: string) {
    await work.then(
      () => title && say({ title, text: '' }),
      (refusal: unknown) => say({ title: problemText(refusal, t), text: '' }),
    );
    await cache.invalidateQueries({ queryKey: ['webhooks'] });
  }
  const acts: WebhookActs = {
    test: (id) => told(client.pingWebhook({ params: { id } }), t('integration.hooks.tested')),
    turn: (id, active) => told(client.updateWebhook({ params: { id }, body: { active } })),
    rotate: (id) =>
      told(client.rotateWebhookSecret({ params: { id } }).then((made) => setSecret(made.secret))),
    remove: (id) => told(client.deleteWebhook({ params: { id } }), t('integration.hooks.deleted')),
  };
  return (
    <StaffPage
      title={t('integration.hooks.title')}
      about={t('integration.hooks.about')}
      actions={
        <Button look="primary" icon={Plus} onClick={() => setAdding(true)}>
          {t('integration.hooks.add')}
        </Button>
      }
    >
      <div className="page-column">
        {adding && (
          <WebhookForm
            onCancel={() => setAdding(false)}
            onMade={(made) => {
              setSecret(made);
              setAdding(false);
              void told(Promise.resolve(), t('integration.hooks.made'));
            }}
          />
        )}
        {isPending && <ListLoading />}
        {error && !data && (
          <ListError error={problemText(error, t)} onRetry={() => void refetch()} />
        )}
        {data?.items.length === 0 && !adding && (
          <div className="empty-state">
            <WebhookIcon aria-hidden="true" />
            <p className="empty-title">{t('integration.hooks.none')}</p>
            <p>{t('integration.hooks.noneText')}</p>
          </div>
        )}
        {data && data.items.length > 0 && (
          <ul className="line-list" aria-label={t('integration.hooks.title')}>
            {data.items.map((webhook) => (
              <WebhookRow
                key={webhook.id}
                webhook={webhook}
                acts={acts}
                onLog={() => setLogOf(webhook.id)}
              />
            ))}
          </ul>
        )}
      </div>
      {opened && <LogDialog webhook={opened} say={say} onClose={() => setLogOf(null)} />}
      {secret && (
        <ShownOnce
          title={t('integration.hooks.title')}
          text={t('integration.hooks.secretOnce')}
          value={secret}
          onClose={() => setSecret(null)}
        />
      )}
      <UndoToast done={done} onGone={hide} />
    </StaffPage>
  );
}
