import type { SystemReport } from '@civicconnect/contract';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';

/** The processes that run, each with its roles, its age and its memory. */
export function Processes({ report }: { report: SystemReport }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  return (
    <section className="page-section">
      <h2 className="section-title">{t('platform.system.processes')}</h2>
      <p className="learned-meta">
        {t('platform.system.version', { version: report.version, node: report.node })}
      </p>
      <ul className="line-list">
        {report.processes.map((one) => (
          <li key={one.id} className="process-row">
            <span className="min-w-0 flex-1">
              <bdi>{t('platform.system.process', { host: one.host, pid: String(one.pid) })}</bdi>{' '}
              {one.isThis && <span className="text-text-3">{t('platform.system.thisOne')}</span>}
              <span className="call-facts">
                <bdi>{one.roles.join(', ')}</bdi>
                <span title={times.exact(one.startedAt)}>
                  {t('platform.system.since', { when: times.relative(one.startedAt, now) })}
                </span>
              </span>
            </span>
            <span className="numeric text-text-2">
              {t('platform.system.memory', { size: times.fileSize(one.memoryBytes) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
