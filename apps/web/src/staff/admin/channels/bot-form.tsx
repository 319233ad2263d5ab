'use client';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ProblemError } from '../../../foundation/api/problem.ts';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';
import type { DoneState } from '../../parts/use-done.ts';
import { SecretField } from '../../security/secret-field.tsx';
import { channelsQuery } from './channels-query.ts';

/** Takes the token of a bot; Telegram is asked about it before it is kept. */
export function BotForm({ isSet, say }: { isSet: boolean } & Pick<DoneState, 'say'>) {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const [token, setToken] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function connect(event: FormEvent) {
    event.preventDefault();
    if (busy || token.trim() === '') return;
    setBusy(true);
    setError(null);
    try {
      await client.updateSettings({ body: { telegram: { token: token.trim() } } });
      setToken('');
      say({
        title: t('channels.telegram.connected'),
        text: t('channels.telegram.connectedText'),
      });
      await cache.invalidateQueries({ queryKey: channelsQuery(client).queryKey });
    } catch (refusal) {
      const field = refusal instanceof ProblemError ? refusal.problem.errors?.[0] : undefined;
      setError(field?.message || problemText(refusal, t));
    } finally {
      setBusy(false);
    }
  }
  return (
    <form className="mt-[10px]" onSubmit={(event) => void connect(event)} noValidate>
      {!isSet && <p className="mb-[10px] text-text-2">{t('channels.telegram.how')}</p>}
      <SecretField
        label={t(isSet ? 'channels.telegram.other' : 'channels.telegram.token')}
        autoComplete="off"
        maxLength={200}
        value={token}
        error={error}
        onChange={(event) => setToken(event.target.value)}
      />
      <p className="setting-note">{t('channels.telegram.secret')}</p>
      <Button
        type="submit"
        className="mt-[10px]"
        look={isSet ? 'plain' : 'primary'}
        disabled={isSet && token.trim() === ''}
        busy={busy}
      >
        {t('channels.telegram.connect')}
      </Button>
    </form>
  );
}
