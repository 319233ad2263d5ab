import type { SystemReport } from '@civicconnect/contract';
import { CircleAlert, CircleCheck, CircleMinus, type LucideIcon } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Pill, type Tone } from '../../ui/pill.tsx';
import { useTimes } from '../time/use-times.ts';
import { providerName } from '../words/decided-by.ts';

type State = 'up' | 'degraded' | 'down' | 'paused' | 'disabled';

const looks: Record<State, { icon: LucideIcon; tone: Tone }> = {
  up: { icon: CircleCheck, tone: 'ok' },
  degraded: { icon: CircleMinus, tone: 'warn' },
  down: { icon: CircleAlert, tone: 'danger' },
  paused: { icon: CircleMinus, tone: 'warn' },
  disabled: { icon: CircleAlert, tone: 'danger' },
};

function StatePill({ state }: { state: State }) {
  const t = useT();
  return <Pill {...looks[state]}>{t(`platform.system.state.${state}`)}</Pill>;
}

/** What stands beside the database: Redis, the providers, the disk, backups. */
export function SystemParts({ report }: { report: SystemReport }) {
  const t = useT();
  const times = useTimes();
  const { redis, ai, disk, backups } = report;
  const used = disk.totalBytes > 0 ? 1 - disk.freeBytes / disk.totalBytes : 0;
  return (
    <section className="page-section">
      <h2 className="section-title">{t('platform.system.parts')}</h2>
      <dl className="part-list">
        <div>
          <dt>{t('platform.system.redis')}</dt>
          <dd>{redis.isUsed ? <StatePill state={redis.state} /> : t('platform.system.notUsed')}</dd>
        </div>
        {ai.service && (
          <div>
            <dt>{t('platform.system.service')}</dt>
            <dd>
              <StatePill state={ai.service.state} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('platform.system.providers')}</dt>
          <dd>
            {ai.providers.length === 0
              ? t('platform.system.localOnly')
              : ai.providers.map(({ provider, model, state }) => (
                  <span key={`${provider} ${model}`} className="part-provider">
                    <bdi>
                      {t('brain.by.provider', { provider: providerName(provider, t), model })}
                    </bdi>
                    <StatePill state={state} />
                  </span>
                ))}
          </dd>
        </div>
        <div>
          <dt>{t('platform.system.disk')}</dt>
          <dd>
            {t('platform.system.free', {
              free: times.fileSize(disk.freeBytes),
              total: times.fileSize(disk.totalBytes),
            })}
            <span
              className="cap-bar part-bar"
              data-reached={used > 0.9 ? '' : undefined}
              style={{ '--share': `${Math.round(used * 100)}%` } as CSSProperties}
              aria-hidden="true"
            />
          </dd>
        </div>
        <div>
          <dt>{t('platform.system.backups')}</dt>
          <dd>{backups.lastAt ? times.exact(backups.lastAt) : t('platform.system.noBackups')}</dd>
        </div>
      </dl>
    </section>
  );
}
