'use client';
import type { QuarantinedMessage } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { Check, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { FieldError } from '../../ui/field.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { ListError, ListLoading } from '../list/list-states.tsx';
import { problemText } from '../parts/problem-text.ts';
import { StaffPage } from '../shell/staff-page.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { OrganizationChoice } from './organization-choice.tsx';
import { QuarantinedCard } from './quarantined-card.tsx';
import { useQuarantine } from './use-quarantine.ts';

/** "Quarantine": what the detector stopped, one after the other, and a person's word on each. */
export function QuarantineScreen() {
  const t = useT();
  const [organization, setOrganization] = useState<string | null>(null);
  const stopped = useQuarantine(organization);
  const { query, items, current, asked } = stopped;
  useKeys({
    j: () => stopped.step(1),
    k: () => stopped.step(-1),
    o: () => stopped.ask('release'),
    x: () => stopped.ask('reject'),
  });
  return (
    <StaffPage
      title={t('platform.quarantine.title')}
      about={t('platform.quarantine.about')}
      actions={<OrganizationChoice value={organization} onChange={setOrganization} />}
    >
      <div className="page-column page-wide">
        <div role="alert">{stopped.problem && <FieldError>{stopped.problem}</FieldError>}</div>
        <p role="status" className="done-line">
          {stopped.done && (
            <>
              <Check className="icon-s" aria-hidden="true" />
              {t(`platform.quarantine.done.${stopped.done}`)}
            </>
          )}
        </p>
        {!query.data && query.error && (
          <ListError error={problemText(query.error, t)} onRetry={() => void query.refetch()} />
        )}
        {!query.data && !query.error && <ListLoading />}
        {query.data && !current && <QuarantineEmpty />}
        {current && (
          <div className="quarantine">
            <ul className="quarantine-list" aria-label={t('platform.quarantine.list')}>
              {items.map((item) => (
                <QuarantinedLine
                  key={item.session.id}
                  item={item}
                  isCurrent={item === current}
                  onChoose={() => stopped.choose(item.session.id)}
                />
              ))}
            </ul>
            <QuarantinedCard item={current} onAsk={stopped.ask} />
          </div>
        )}
      </div>
      <Confirm
        open={asked !== null}
        onOpenChange={(open) => !open && stopped.cancel()}
        title={t(`platform.quarantine.${asked ?? 'release'}Ask`)}
        text={t(`platform.quarantine.${asked ?? 'release'}Text`)}
        action={t(`platform.quarantine.${asked ?? 'release'}`)}
        look={asked === 'reject' ? 'danger' : 'primary'}
        busy={stopped.busy}
        onConfirm={stopped.decide}
      />
    </StaffPage>
  );
}

function QuarantineEmpty() {
  const t = useT();
  return (
    <div className="empty-state" role="status">
      <ShieldCheck aria-hidden="true" />
      <p className="empty-title">{t('platform.quarantine.empty.title')}</p>
      <p>{t('platform.quarantine.empty.text')}</p>
    </div>
  );
}

interface QuarantinedLineProps {
  item: QuarantinedMessage;
  isCurrent: boolean;
  onChoose: () => void;
}

function QuarantinedLine({ item, isCurrent, onChoose }: QuarantinedLineProps) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  return (
    <li>
      <button
        type="button"
        className="quarantine-line"
        aria-current={isCurrent || undefined}
        onClick={onChoose}
      >
        <span className="quarantine-line-head">
          <bdi className="auto-side min-w-0 flex-1 truncate">
            {localized(item.organization.name, t.locale)}
          </bdi>
          <span className="numeric">{times.percent(item.riskScore)}</span>
        </span>
        <span className="quarantine-line-text auto-side" dir="auto">
          {item.text}
        </span>
        <time className="text-text-3" dateTime={item.quarantinedAt}>
          {times.relative(item.quarantinedAt, now)}
        </time>
      </button>
    </li>
  );
}
