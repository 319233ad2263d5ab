import type { PublicStats } from '@civicconnect/contract';
import { formatter } from '@civicconnect/i18n';
import type { Place } from '../place.ts';
import { rounded } from '../transparency/shown.ts';

/** The last 30 days in three numbers; a number that is not known yet is left out. */
export function Statistics({ place, stats }: { place: Place; stats: PublicStats }) {
  const { t } = place;
  const format = formatter(place.locale, place.organization.timeZone);
  const figures = [
    stats.received !== null && {
      name: t('portal.home.received'),
      value: format.number(stats.received),
    },
    stats.answeredInTime !== null && {
      name: t('portal.home.onTime'),
      value: format.percent(stats.answeredInTime),
    },
    stats.medianFirstReplySeconds !== null && {
      name: t('portal.home.firstReply'),
      value: format.duration(rounded(stats.medianFirstReplySeconds), 'long'),
    },
  ].filter((figure) => figure !== false);
  return (
    <section className="card" aria-labelledby="statistics">
      <div className="row between">
        <h2 className="h3" id="statistics">
          {t('portal.home.stats')}
        </h2>
        <span className="small faint nowrap">{t('portal.home.last30')}</span>
      </div>
      <dl className="figures num">
        {figures.map((figure) => (
          <div key={figure.name}>
            <dt>{figure.name}</dt>
            <dd>{figure.value}</dd>
          </div>
        ))}
      </dl>
      <a className="link small" href={`${place.base}/transparency`}>
        {t('transparency.link')}
      </a>
    </section>
  );
}
