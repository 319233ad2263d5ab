import type { QuarantinedMessage } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { CircleX, ShieldCheck } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Pill } from '../../ui/pill.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { statusLooks } from '../words/icons.ts';
import { writtenPhone } from '../words/number.ts';
import { StoppedSignals, StoppedText } from './stopped-text.tsx';
import type { Verdict } from './use-quarantine.ts';

interface QuarantinedCardProps {
  item: QuarantinedMessage;
  onAsk: (verdict: Verdict) => void;
}

/** One stopped message: what it says, why it was stopped, who wrote it, and the two ways out. */
export function QuarantinedCard({ item, onAsk }: QuarantinedCardProps) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const { session, organization } = item;
  const { organization: own } = useDesk();
  const waited = Math.max(0, now - Date.parse(item.quarantinedAt));
  return (
    <article className="quarantine-card">
      <header className="quarantine-head">
        <div className="quarantine-about">
          <h2 className="section-title">
            <bdi>{localized(organization.name, t.locale)}</bdi>
          </h2>
          <p className="learned-meta">
            <bdi className="numeric">{session.number}</bdi>
            <span className="text-danger-text">
              {t('platform.quarantine.risk', { share: times.percent(item.riskScore) })}
            </span>
            <span title={times.exact(item.quarantinedAt)}>
              {t('platform.quarantine.waited', { span: times.span(waited) })}
            </span>
            {organization.id === own.id && (
              <a href={`/staff?session=${session.id}`} className="link-button">
                {t('platform.quarantine.open')}
              </a>
            )}
          </p>
        </div>
        <div className="quarantine-actions">
          <Button icon={CircleX} keyCap="X" onClick={() => onAsk('reject')}>
            {t('platform.quarantine.reject')}
          </Button>
          <Button look="primary" icon={ShieldCheck} keyCap="O" onClick={() => onAsk('release')}>
            {t('platform.quarantine.release')}
          </Button>
        </div>
      </header>
      <h3 className="panel-subheading">{t('platform.quarantine.text')}</h3>
      <StoppedText text={item.text} signals={item.signals} />
      <h3 className="panel-subheading">{t('platform.quarantine.signals')}</h3>
      <StoppedSignals signals={item.signals} />
      <h3 className="panel-subheading">{t('platform.quarantine.who')}</h3>
      <CitizenHistory item={item} />
    </article>
  );
}

function CitizenHistory({ item: { session, history } }: { item: QuarantinedMessage }) {
  const t = useT();
  const times = useTimes();
  const { name, phone } = session.citizen;
  return (
    <>
      <p>
        <bdi>{name ?? (phone ? writtenPhone(phone) : '')}</bdi>{' '}
        <span className="text-text-3">
          {t('platform.quarantine.since', { date: times.date(history.since) })}
        </span>
      </p>
      <dl className="figures figures-3">
        <div>
          <dt>{t('platform.quarantine.sessions')}</dt>
          <dd>{times.number(history.sessions)}</dd>
        </div>
        <div>
          <dt>{t('platform.quarantine.released')}</dt>
          <dd>{times.number(history.released)}</dd>
        </div>
        <div>
          <dt>{t('platform.quarantine.rejected')}</dt>
          <dd>{times.number(history.rejected)}</dd>
        </div>
      </dl>
      {history.latest.length === 0 ? (
        <p className="text-text-3">{t('platform.quarantine.first')}</p>
      ) : (
        <ul className="line-list" aria-label={t('platform.quarantine.latest')}>
          {history.latest.map((other) => (
            <li key={other.id} className="quarantine-other">
              <bdi className="numeric text-text-3">{other.number}</bdi>
              <span className="auto-side min-w-0 flex-1 truncate" dir="auto">
                {other.preview}
              </span>
              <Pill {...statusLooks[other.status]}>{t(`words.status.${other.status}`)}</Pill>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
