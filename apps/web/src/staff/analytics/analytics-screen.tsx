'use client';
import type { AnalyticsReport, Breakdown } from '@civicconnect/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { ListError, ListLoading } from '../list/list-states.tsx';
import { problemText } from '../parts/problem-text.ts';
import { StaffPage } from '../shell/staff-page.tsx';
import {
  type AnalyticsChoice,
  addressOfChoice,
  analyticsQuery,
  askedBy,
  breakdownNames,
  isFixed,
  reportNames,
  usualFigure,
} from './analytics-query.ts';
import { Downloads } from './downloads.tsx';
import { LeaderboardSwitch } from './leaderboard-switch.tsx';
import { ReportFilters } from './report-filters.tsx';
import { ReportView } from './report-view.tsx';

/** On a phone the reports stand in one line: the one that is open is shown. */
const bringIntoSight = (tab: HTMLElement | null) =>
  tab?.scrollIntoView({ block: 'nearest', inline: 'center' });

type Change = (part: Partial<AnalyticsChoice>) => void;

/** Reports over what was counted, one at a time: of which days, whose, through what. */
export function AnalyticsScreen({ first }: { first: AnalyticsChoice }) {
  const t = useT();
  const { client, me, organization } = useDesk();
  const [choice, setChoice] = useState(first);
  const { data, error, refetch, isFetching } = useQuery(
    analyticsQuery(client, choice, organization.timeZone),
  );
  const change: Change = (part) => {
    const next = { ...choice, ...part };
    setChoice(next);
    window.history.replaceState(null, '', addressOfChoice(next));
  };
  // What is kept while another report is fetched would stand under its title.
  const shown = data?.report === choice.report ? data : undefined;
  return (
    <StaffPage
      title={t('analytics.title')}
      about={t(me.role === 'agent' ? 'analytics.about.own' : 'analytics.about.organization')}
    >
      <div className="page-column analytics" aria-busy={isFetching || undefined}>
        <ReportTabs choice={choice} onChange={change} />
        <ReportFilters choice={choice} onChange={change} />
        {!shown && error && (
          <ListError error={problemText(error, t)} onRetry={() => void refetch()} />
        )}
        {!shown && !error && <ListLoading />}
        {shown && <Shown report={shown} choice={choice} onChange={change} />}
      </div>
    </StaffPage>
  );
}

interface ShownProps {
  report: AnalyticsReport;
  choice: AnalyticsChoice;
  onChange: Change;
}

function Shown({ report, choice, onChange }: ShownProps) {
  const t = useT();
  const { client, organization } = useDesk();
  const name = report.report;
  const isLeaderboard = name === 'leaderboard';
  const offered: readonly Breakdown[] = isFixed(name)
    ? []
    : breakdownNames.filter((by) => report.scope === 'organization' || by !== 'agent');
  return (
    <>
      <ReportView
        title={t(`analytics.report.${name}`)}
        hint={t(`analytics.hint.${name}`)}
        report={report}
        breakdowns={offered}
        figure={choice.figure ?? usualFigure[name]}
        asTable={choice.asTable}
        onBy={(by) => onChange({ by })}
        onFigure={(figure) => onChange({ figure })}
        onLook={(asTable) => onChange({ asTable })}
        empty={t(report.isOff ? 'analytics.leaderboard.off' : 'analytics.empty')}
        downloads={
          <Downloads
            name={`${name}-${report.from}-${report.to}`}
            ask={(format) => {
              const { params, query } = askedBy(choice, organization.timeZone);
              return client.analytics({ params, query: { ...query, format } });
            }}
          />
        }
      />
      {isLeaderboard && <LeaderboardSwitch isOff={report.isOff} />}
      {report.uncounted > 0 && (
        <p className="setting-note">{t('analytics.uncounted', { n: report.uncounted })}</p>
      )}
    </>
  );
}

/** The reports there are; each has an address of its own. */
function ReportTabs({ choice, onChange }: { choice: AnalyticsChoice; onChange: Change }) {
  const t = useT();
  const other = { by: null, figure: null } as const;
  return (
    <nav className="report-tabs" aria-label={t('analytics.reports')}>
      {reportNames.map((report) => (
        <a
          key={report}
          className="list-tab"
          href={addressOfChoice({ ...choice, ...other, report })}
          aria-current={choice.report === report ? 'page' : undefined}
          ref={choice.report === report ? bringIntoSight : undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onChange({ ...other, report });
          }}
        >
          {t(`analytics.report.${report}`)}
        </a>
      ))}
    </nav>
  );
}
