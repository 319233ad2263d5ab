'use client';
import type { SystemReport } from '@civicconnect/contract';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { ListError, ListLoading } from '../list/list-states.tsx';
import { dollars } from '../parts/money.ts';
import { problemText } from '../parts/problem-text.ts';
import { StaffPage } from '../shell/staff-page.tsx';
import { useTimes } from '../time/use-times.ts';
import { Figures } from './figures.tsx';
import { JobQueue } from './job-queue.tsx';
import { systemQuery } from './platform-query.ts';
import { Processes } from './processes.tsx';
import { SystemParts } from './system-parts.tsx';

/** "System health": how the installation does, refreshed by itself, and the jobs that failed. */
export function SystemScreen() {
  const t = useT();
  const { client } = useDesk();
  const query = useQuery(systemQuery(client));
  const { data, error } = query;
  return (
    <StaffPage title={t('platform.system.title')} about={t('platform.system.about')}>
      <div className="page-column">
        {error && <ListError error={problemText(error, t)} onRetry={() => void query.refetch()} />}
        {!data && !error && <ListLoading />}
        {data && (
          <>
            <JobQueue queue={data.queue} />
            <DatabaseSection database={data.database} />
            <SystemParts report={data} />
            <LedgerSection ledger={data.ledger} />
            <Processes report={data} />
          </>
        )}
      </div>
    </StaffPage>
  );
}

function DatabaseSection({ database }: Pick<SystemReport, 'database'>) {
  const t = useT();
  const times = useTimes();
  const { connections, maxConnections } = database;
  return (
    <section className="page-section">
      <h2 className="section-title">{t('platform.system.database')}</h2>
      <p className="learned-meta">
        <span>{t('platform.system.databaseVersion', { version: database.version })}</span>
        <span>{t(`platform.system.${database.isEmbedded ? 'embedded' : 'external'}`)}</span>
      </p>
      <Figures
        figures={[
          [t('platform.system.size'), times.fileSize(database.sizeBytes)],
          [
            t('platform.system.connections'),
            t('platform.system.of', {
              used: times.number(connections),
              all: times.number(maxConnections),
            }),
          ],
          [t('platform.system.searchPending'), times.number(database.searchPending)],
        ]}
      />
    </section>
  );
}

function LedgerSection({ ledger }: Pick<SystemReport, 'ledger'>) {
  const t = useT();
  const times = useTimes();
  return (
    <section className="page-section">
      <h2 className="section-title">{t('platform.system.ledger')}</h2>
      <Figures
        figures={[
          [t('platform.system.calls'), times.number(ledger.calls)],
          [t('platform.system.failedCalls'), times.number(ledger.failed)],
          [t('platform.system.tokens'), times.number(ledger.inputTokens + ledger.outputTokens)],
          [t('platform.system.cost'), dollars(ledger.costMicros, times)],
        ]}
      />
    </section>
  );
}
