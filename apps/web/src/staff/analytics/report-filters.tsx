'use client';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { firstDay } from '../overview/overview-query.ts';
import { DateField } from '../parts/date-field.tsx';
import { FilterChoice } from '../parts/filter-choice.tsx';
import { useNow } from '../time/now.tsx';
import {
  type AnalyticsChoice,
  channelNames,
  daysOfChoice,
  languageNames,
  spans,
} from './analytics-query.ts';

interface DaysProps {
  from: string | null;
  to: string | null;
  onChange: (days: { from: string | null; to: string | null }) => void;
}

/** Of which days: some usual spans up to today, or any from and to. */
export function DayFilters({ from, to, onChange }: DaysProps) {
  const t = useT();
  const now = useNow();
  const { timeZone } = useDesk().organization;
  const days = daysOfChoice({ from, to }, now, timeZone);
  const today = firstDay(1, now, timeZone);
  return (
    <>
      <fieldset className="segments report-spans" aria-label={t('analytics.span.label')}>
        {spans.map((span) => {
          const begin = firstDay(span, now, timeZone);
          return (
            <button
              key={span}
              type="button"
              className="list-tab"
              aria-pressed={days.from === begin && days.to === today}
              onClick={() => onChange({ from: span === 30 ? null : begin, to: null })}
            >
              {t(`analytics.span.${span}`)}
            </button>
          );
        })}
      </fieldset>
      <DateField
        required
        className="filter-day"
        label={t('analytics.from.label')}
        value={days.from}
        max={days.to}
        onChange={(from) => onChange({ ...days, from })}
      />
      <DateField
        required
        className="filter-day"
        label={t('analytics.to.label')}
        value={days.to}
        min={days.from}
        onChange={(to) => onChange({ ...days, to })}
      />
    </>
  );
}

interface ReportFiltersProps {
  choice: AnalyticsChoice;
  onChange: (part: Partial<AnalyticsChoice>) => void;
}

/** Of which days, of which department, through which channel, in which language. */
export function ReportFilters({ choice, onChange }: ReportFiltersProps) {
  const t = useT();
  const { me, departments } = useDesk();
  const offered =
    me.role === 'agent'
      ? departments.filter(({ id }) => me.departments.some((mine) => mine.id === id))
      : departments;
  return (
    <div className="filter-bar report-filters">
      <DayFilters from={choice.from} to={choice.to} onChange={onChange} />
      <FilterChoice
        label={t('analytics.by.department')}
        any={t('analytics.allDepartments')}
        value={choice.department}
        options={offered.map(({ id, name }) => [id, name] as const)}
        onChange={(department) => onChange({ department })}
      />
      <FilterChoice
        label={t('analytics.by.channel')}
        any={t('analytics.allChannels')}
        value={choice.channel}
        options={channelNames.map((one) => [one, t(`words.channel.${one}`)] as const)}
        onChange={(channel) => onChange({ channel })}
      />
      <FilterChoice
        label={t('analytics.by.language')}
        any={t('analytics.allLanguages')}
        value={choice.language}
        options={languageNames.map((one) => [one, t(`words.language.${one}`)] as const)}
        onChange={(language) => onChange({ language })}
      />
    </div>
  );
}
