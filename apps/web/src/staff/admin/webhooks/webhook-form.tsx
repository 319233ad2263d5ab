'use client';
import { type WebhookEvent, webhookEvents } from '@civicconnect/contract';
import { type FormEvent, useState } from 'react';
import { ProblemError } from '../../../foundation/api/problem.ts';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Ticks } from '../api-keys/ticks.tsx';

interface WebhookFormProps {
  onMade: (secret: string) => void;
  onCancel: () => void;
}

/** Where another system wants to hear, and of what. */
export function WebhookForm({ onMade, onCancel }: WebhookFormProps) {
  const t = useT();
  const { client } = useDesk();
  const [url, setUrl] = useState('');
  const [events, setEvents] = useState<WebhookEvent[]>([...webhookEvents]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const isWhole = URL.canParse(url.trim()) && events.length > 0;

  async function make(event: FormEvent) {
    event.preventDefault();
    if (busy || !isWhole) return;
    setBusy(true);
    setProblem(null);
    try {
      onMade((await client.createWebhook({ body: { url: url.trim(), events } })).secret);
    } catch (error) {
      const field = error instanceof ProblemError ? error.problem.errors?.[0] : undefined;
      setProblem(field?.message || problemText(error, t));
      setBusy(false);
    }
  }
  return (
    <form className="grid gap-[14px] py-[12px]" onSubmit={(event) => void make(event)} noValidate>
      <Field
        label={t('integration.hooks.url')}
        type="url"
        dir="ltr"
        placeholder="https://"
        value={url}
        maxLength={2000}
        autoComplete="off"
        error={problem}
        onChange={(event) => setUrl(event.target.value)}
      />
      <Ticks
        legend={t('integration.hooks.events')}
        options={webhookEvents.map((value) => ({ value, label: t(`integration.event.${value}`) }))}
        chosen={events}
        onChange={setEvents}
      />
      <div className="flex flex-wrap gap-[8px]">
        <Button type="submit" look="primary" busy={busy} disabled={!isWhole}>
          {t('integration.hooks.add')}
        </Button>
        <Button look="ghost" onClick={onCancel}>
          {t('common.action.cancel')}
        </Button>
      </div>
    </form>
  );
}
