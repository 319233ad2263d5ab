import type { PublicStats } from '@civicconnect/contract';
import { capitalize, localized } from '@civicconnect/i18n';
import type { Place } from '../place.ts';
import type { Shown } from './shown.ts';

interface TableProps {
  place: Place;
  stats: PublicStats;
  shown: Shown;
}

/** What each department does; a row becomes a block of its own on a phone. */
export function DepartmentTable({ place: { t, locale }, stats, shown }: TableProps) {
  // Where nothing came and nothing was ended there is nothing to tell.
  const rows = stats.departments.filter(
    ({ received, resolved }) => received !== 0 || resolved !== 0,
  );
  if (rows.length === 0) return null;
  const hidden = t('transparency.hidden');
  const names = ['received', 'resolved', 'firstReply', 'resolvedInTime', 'satisfaction'] as const;
  return (
    <section className="card" aria-labelledby="by-department">
      <h2 className="h3" id="by-department">
        {t('transparency.departments')}
      </h2>
      <table className="open-table num">
        <thead>
          <tr>
            <th scope="col">{t('transparency.department')}</th>
            {names.map((name) => (
              <th scope="col" key={name}>
                {t(`transparency.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const values = {
              received: row.received === null ? hidden : shown.count(row.received),
              resolved: row.resolved === null ? hidden : shown.count(row.resolved),
              firstReply: shown.span(row.medianFirstReplySeconds),
              resolvedInTime: shown.share(row.resolvedInTime),
              satisfaction: shown.rating(row.satisfaction),
            };
            return (
              <tr key={row.id}>
                <th scope="row">{localized(row.name, locale)}</th>
                {names.map((name) => (
                  <td
                    key={name}
                    data-name={t(`transparency.${name}`)}
                    data-empty={values[name] === null || undefined}
                  >
                    {values[name] ?? '–'}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** The months with a bar each: its number stands beside it. */
export function MonthTable({ place, stats, shown }: TableProps) {
  const { t } = place;
  const most = Math.max(1, ...stats.months.map(({ received }) => received ?? 0));
  // The months before anything came have nothing to tell.
  const first = stats.months.findIndex(
    ({ received, resolved }) => received !== 0 || resolved !== 0,
  );
  if (first < 0) return null;
  return (
    <section className="card" aria-labelledby="by-month">
      <h2 className="h3" id="by-month">
        {t('transparency.months')}
      </h2>
      <table className="month-table num">
        <thead>
          <tr>
            <th scope="col">{t('transparency.month')}</th>
            <th scope="col">{t('transparency.received')}</th>
            <th scope="col">{t('transparency.resolved')}</th>
          </tr>
        </thead>
        <tbody>
          {stats.months.slice(first).map(({ month, received, resolved }) => (
            <tr key={month}>
              <th scope="row">{capitalize(shown.month(month))}</th>
              <td>
                <meter min={0} max={most} value={received ?? 0} aria-hidden="true" />
                <span>{shown.count(received)}</span>
              </td>
              <td>{shown.count(resolved)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
