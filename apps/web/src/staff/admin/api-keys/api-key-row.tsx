'use client';
import type { ApiKey } from '@civicconnect/contract';
import { KeyRound, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { useNow } from '../../time/now.tsx';
import { useTimes } from '../../time/use-times.ts';
import { commaOf, dotOf } from '../../words/listed.ts';

interface ApiKeyRowProps {
  apiKey: ApiKey;
  onEdit: () => void;
  onDelete: () => Promise<void>;
}

/** One key: what it may do, how it is used, and its end. */
export function ApiKeyRow({ apiKey, onEdit, onDelete }: ApiKeyRowProps) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const { name, hint, scopes, expiresAt, lastUsedAt } = apiKey;
  const isOver = expiresAt !== null && new Date(expiresAt).getTime() <= now;
  const facts = [
    lastUsedAt
      ? t('integration.keys.used', { when: times.relative(lastUsedAt, now) })
      : t('integration.keys.unused'),
    ...(expiresAt && !isOver
      ? [t('integration.keys.until', { when: times.date(expiresAt, now) })]
      : []),
  ];
  async function remove() {
    setBusy(true);
    await onDelete();
    setBusy(false);
    setAsking(false);
  }
  return (
    <li className="login-row">
      <KeyRound className="icon text-icon" aria-hidden="true" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-[8px]">
          <bdi className="font-medium">{name}</bdi>
          <bdi dir="ltr" className="text-meta text-text-3">
            …{hint}
          </bdi>
          {isOver && <Pill tone="warn">{t('integration.keys.ended')}</Pill>}
        </p>
        <p className="text-meta text-text-2">
          {scopes.map((scope) => t(`integration.scope.${scope}`)).join(commaOf(t.locale))}
        </p>
        <p className="text-meta text-text-3">{facts.join(dotOf(t.locale))}</p>
      </div>
      <IconButton icon={Pencil} label={`${name}: ${t('common.action.edit')}`} onClick={onEdit} />
      <IconButton
        icon={Trash2}
        label={`${name}: ${t('integration.keys.delete')}`}
        onClick={() => setAsking(true)}
      />
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title={t('integration.keys.deleteAsk', { name })}
        text={t('integration.keys.deleteText')}
        action={t('integration.keys.delete')}
        look="danger"
        busy={busy}
        onConfirm={() => void remove()}
      />
    </li>
  );
}
