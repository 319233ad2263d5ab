'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { ListError, ListLoading } from '../list/list-states.tsx';
import { problemText } from '../parts/problem-text.ts';
import { StaffPage } from '../shell/staff-page.tsx';
import { Downloads } from './downloads.tsx';
import {
  type LedgerChoice,
  ledgerAsk,
  ledgerBreakdownNames,
  ledgerQuery,
  usualLedger,
} from './ledger-query.ts';
import { DayFilters } from './report-filters.tsx';
import { ReportView } from './report-view.tsx';

/** Calls of model providers: how many, what they cost, what failed, per day, purpose and provider. */
export function LedgerScreen() {
  const t = useT();
  const { client, organization } = useDesk();
  const [choice, setChoice] = useState<LedgerChoice>(usualLedger);
  const [figure, setFigure] = useState('calls');
  const [asTable, setAsTable] = useState(false);
  const { data, error, refetch, isFetching } = useQuery(
    ledgerQuery(client, choice, organization.timeZone),
  );
  return (
    <StaffPage
      title={t('analytics.ledger.title')}
      about={t('analytics.ledger.about')}
      actions={
        <a className="button" data-look="plain" data-size="m" href="/staff/admin/models">
          {t('analytics.ledger.link')}
        </a>
      }
    >
      <div className="page-column analytics" aria-busy={isFetching || undefined}>
        <div className="filter-bar report-filters">
          <DayFilters
            from={choice.from}
            to={choice.to}
            onChange={(days) => setChoice({ ...choice, ...days })}
          />
        </div>
        {!data && error && (
          <ListError error={problemText(error, t)} onRetry={() => void refetch()} />
        )}
        {!data && !error && <ListLoading />}
        {data && (
          <ReportView
            title={t('analytics.ledger.title')}
            hint={t('analytics.hint.ledger')}
            report={data}
            breakdowns={ledgerBreakdownNames}
            figure={figure}
            asTable={asTable}
            onBy={(by) => setChoice({ ...choice, by })}
            onFigure={setFigure}
            onLook={setAsTable}
            empty={t('analytics.ledger.none')}
            downloads={
              <Downloads
                name={`ai-ledger-${data.from}-${data.to}`}
                ask={(format) => {
                  const { query } = ledgerAsk(choice, organization.timeZone);
                  return client.aiLedger({ query: { ...query, format } });
                }}
              />
            }
          />
        )}
      </div>
    </StaffPage>
  );
}
