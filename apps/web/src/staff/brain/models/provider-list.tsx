'use client';
import type { AiStatus } from '@civicconnect/contract';
import { CircleCheck, CirclePause, KeyRound, type LucideIcon } from 'lucide-react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Pill, type Tone } from '../../../ui/pill.tsx';
import { useNow } from '../../time/now.tsx';
import { useTimes } from '../../time/use-times.ts';
import { providerName } from '../../words/decided-by.ts';
import { commaOf } from '../../words/listed.ts';

type Provider = AiStatus['providers'][number];

const looks: Record<Provider['state'], { icon: LucideIcon; tone: Tone }> = {
  up: { icon: CircleCheck, tone: 'ok' },
  paused: { icon: CirclePause, tone: 'warn' },
  disabled: { icon: KeyRound, tone: 'danger' },
};

/** The providers in the order in which they are asked, the service elsewhere and the search index. */
export function ProviderList({ status }: { status: AiStatus }) {
  const t = useT();
  return (
    <section className="page-section">
      <h2 className="section-title">{t('brain.providers.title')}</h2>
      <p className="mb-[10px] text-text-3">{t('brain.providers.order')}</p>
      <ul className="line-list">
        {status.providers.map((provider) => (
          <ProviderRow key={`${provider.provider} ${provider.model}`} provider={provider} />
        ))}
      </ul>
      <BesideProviders status={status} />
    </section>
  );
}

function ProviderRow({ provider }: { provider: Provider }) {
  const t = useT();
  const look = looks[provider.state];
  return (
    <li className="provider-row">
      <span className="min-w-0 flex-1">
        <span className="block font-medium">
          <bdi>{providerName(provider.provider, t)}</bdi>{' '}
          <bdi className="font-normal text-text-3">{provider.model}</bdi>
        </span>
        <span className="block text-meta text-text-3">
          {provider.purposes
            .map((purpose) => t(`brain.purpose.${purpose}`))
            .join(commaOf(t.locale))}
        </span>
        <StateLine provider={provider} />
      </span>
      <Pill tone={look.tone} icon={look.icon}>
        {t(`brain.providerState.${provider.state}`)}
      </Pill>
    </li>
  );
}

/** Why it is not asked now, and what will happen next. */
function StateLine({ provider }: { provider: Provider }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  if (provider.state === 'up') return null;
  const failure = provider.lastFailure && t.maybe(`brain.outcomeOf.${provider.lastFailure}`);
  return (
    <span className="block text-meta text-text-2">
      {failure && `${failure}. `}
      {provider.state === 'disabled' && t('brain.providers.refused')}
      {provider.state === 'paused' &&
        (provider.retryAt
          ? t('brain.providers.until', { when: times.dayTime(provider.retryAt, now) })
          : t('brain.providers.paused'))}
    </span>
  );
}

function BesideProviders({ status }: { status: AiStatus }) {
  const t = useT();
  const times = useTimes();
  const { service, embedding } = status;
  if (!service && !embedding) return null;
  return (
    <dl className="facts mt-[12px]">
      {service && (
        <>
          <dt>{t('brain.service.title')}</dt>
          <dd>{t(`brain.service.${service.state}`)}</dd>
        </>
      )}
      {embedding && (
        <>
          <dt>{t('brain.index.title')}</dt>
          <dd>
            {t('brain.index.done', {
              indexed: times.number(embedding.indexed),
              total: times.number(embedding.total),
            })}{' '}
            <bdi className="text-text-3">{embedding.model}</bdi>
            {embedding.next && (
              <span className="block">
                {t('brain.index.next', {
                  model: embedding.next.model,
                  indexed: times.number(embedding.next.indexed),
                })}
              </span>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}
