'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { UndoToast } from '../../parts/undo-toast.tsx';
import { useDone } from '../../parts/use-done.ts';
import { StaffPage } from '../../shell/staff-page.tsx';
import { ApiKeyForm } from './api-key-form.tsx';
import { ApiKeyRow } from './api-key-row.tsx';
import { apiKeysQuery } from './api-keys-query.ts';
import { ShownOnce } from './shown-once.tsx';

/** "API keys": by which other systems of the organization ask. */
export function ApiKeysScreen() {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const { done, say, hide } = useDone();
  const asked = apiKeysQuery(client);
  const { data, error, isPending, refetch } = useQuery(asked);
  const [adding, setAdding] = useState(false);
  /** Which one is changed. */
  const [editing, setEditing] = useState<string | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const refresh = () => cache.invalidateQueries({ queryKey: asked.queryKey });

  /** One form at a time. */
  function add() {
    setEditing(null);
    setAdding(true);
  }
  function edit(id: string) {
    setAdding(false);
    setEditing(id);
  }
  async function remove(id: string) {
    await client.deleteApiKey({ params: { id } }).then(
      () => say({ title: t('integration.keys.deleted'), text: '' }),
      (refusal: unknown) => say({ title: problemText(refusal, t), text: '' }),
    );
    await refresh();
  }
  return (
    <StaffPage
      title={t('integration.keys.title')}
      about={t('integration.keys.about')}
      actions={
        <Button look="primary" icon={Plus} onClick={add}>
          {t('integration.keys.add')}
        </Button>
      }
    >
      <div className="page-column">
        {adding && (
          <ApiKeyForm
            onCancel={() => setAdding(false)}
            onDone={(key) => {
              setMade(key);
              setAdding(false);
              void refresh();
            }}
          />
        )}
        {isPending && <ListLoading />}
        {error && !data && (
          <ListError error={problemText(error, t)} onRetry={() => void refetch()} />
        )}
        {data?.items.length === 0 && !adding && (
          <div className="empty-state">
            <KeyRound aria-hidden="true" />
            <p className="empty-title">{t('integration.keys.none')}</p>
            <p>{t('integration.keys.noneText')}</p>
          </div>
        )}
        {data && data.items.length > 0 && (
          <ul className="line-list" aria-label={t('integration.keys.title')}>
            {data.items.map((apiKey) =>
              apiKey.id === editing ? (
                <li key={apiKey.id}>
                  <ApiKeyForm
                    apiKey={apiKey}
                    onCancel={() => setEditing(null)}
                    onDone={() => {
                      setEditing(null);
                      void refresh();
                    }}
                  />
                </li>
              ) : (
                <ApiKeyRow
                  key={apiKey.id}
                  apiKey={apiKey}
                  onEdit={() => edit(apiKey.id)}
                  onDelete={() => remove(apiKey.id)}
                />
              ),
            )}
          </ul>
        )}
      </div>
      {made && (
        <ShownOnce
          title={t('integration.keys.made')}
          text={t('integration.keys.once')}
          value={made}
          onClose={() => setMade(null)}
        />
      )}
      <UndoToast done={done} onGone={hide} />
    </StaffPage>
  );
}
