'use client';
import { type ApiKey, keyRequests, type Scope, scopes } from '@civicconnect/contract';
import { type FormEvent, useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field, FieldError } from '../../../ui/field.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { Ticks } from './ticks.tsx';

interface ApiKeyFormProps {
  /** The key that is changed; left out, a new one is made. */
  apiKey?: ApiKey;
  /** The new key itself, which nobody is told again; null where one was changed. */
  onDone: (key: string | null) => void;
  onCancel: () => void;
}

/** Through the whole of its last day, wherever the administrator is. */
const endOf = (day: string) => (day === '' ? null : new Date(`${day}T23:59:59`).toISOString());

/** The day of an end, where the administrator is. */
const dayOf = (expiresAt: string | null | undefined) =>
  expiresAt ? new Date(expiresAt).toLocaleDateString('sv') : '';

/** What a key is for, what it may do, and for how long. */
export function ApiKeyForm({ apiKey, onDone, onCancel }: ApiKeyFormProps) {
  const t = useT();
  const { client } = useDesk();
  const [name, setName] = useState(apiKey?.name ?? '');
  const [chosen, setChosen] = useState<Scope[]>(apiKey?.scopes ?? []);
  const [limit, setLimit] = useState(String(apiKey?.requestsPerMinute ?? keyRequests.usual));
  const lastDay = dayOf(apiKey?.expiresAt);
  const [day, setDay] = useState(lastDay);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const requestsPerMinute = Number(limit);
  const isWhole =
    name.trim() !== '' &&
    chosen.length > 0 &&
    Number.isInteger(requestsPerMinute) &&
    requestsPerMinute >= 1 &&
    requestsPerMinute <= keyRequests.most;

  async function store(event: FormEvent) {
    event.preventDefault();
    if (busy || !isWhole) return;
    setBusy(true);
    setProblem(null);
    try {
      const body = { name: name.trim(), scopes: chosen, requestsPerMinute };
      if (!apiKey) {
        onDone((await client.createApiKey({ body: { ...body, expiresAt: endOf(day) } })).key);
        return;
      }
      // An end that nobody touched stays to the second.
      const end = day === lastDay ? {} : { expiresAt: endOf(day) };
      await client.updateApiKey({ params: { id: apiKey.id }, body: { ...body, ...end } });
      onDone(null);
    } catch (error) {
      setProblem(problemText(error, t));
      setBusy(false);
    }
  }
  return (
    <form className="grid gap-[14px] py-[12px]" onSubmit={(event) => void store(event)} noValidate>
      <Field
        label={t('integration.keys.name')}
        hint={t('integration.keys.nameHint')}
        value={name}
        maxLength={80}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <Ticks
        legend={t('integration.keys.scopes')}
        options={scopes.map((value) => ({ value, label: t(`integration.scope.${value}`) }))}
        chosen={chosen}
        onChange={setChosen}
      />
      <div className="grid gap-[14px] sm:grid-cols-2">
        <Field
          label={t('integration.keys.limit')}
          inputMode="numeric"
          value={limit}
          onChange={(event) => setLimit(event.target.value)}
        />
        <DateField
          label={t('integration.keys.expires')}
          hint={t('integration.keys.expiresHint')}
          value={day}
          onChange={setDay}
        />
      </div>
      <div role="alert">{problem && <FieldError>{problem}</FieldError>}</div>
      <div className="flex flex-wrap gap-[8px]">
        <Button type="submit" look="primary" busy={busy} disabled={!isWhole}>
          {t(apiKey ? 'common.action.save' : 'integration.keys.add')}
        </Button>
        <Button look="ghost" onClick={onCancel}>
          {t('common.action.cancel')}
        </Button>
      </div>
    </form>
  );
}
