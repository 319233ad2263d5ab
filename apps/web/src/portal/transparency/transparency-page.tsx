import { codeOf } from '../../foundation/api/problem.ts';
import { publicClient } from '../../foundation/api/server.ts';
import { PageFrame } from '../frame/page-frame.tsx';
import { type Place, readPlace } from '../place.ts';
import { lastDayOf, shownIn } from './shown.ts';
import { DepartmentTable, MonthTable } from './tables.tsx';

async function readStats(place: Place) {
  try {
    return await (await publicClient()).publicStats({ params: { organization: place.ref } });
  } catch (error) {
    if (codeOf(error) === 'not_found') return null;
    throw error;
  }
}

/** How well an organization serves, for anyone: numbers with nobody in them, without any script. */
export async function TransparencyPage(props: { organization: string }) {
  const place = await readPlace(props.organization);
  const { t } = place;
  const stats = await readStats(place);
  const shown = shownIn(place);
  const title = t('transparency.title');
  const figures: [string, string | null][] = stats
    ? [
        [t('transparency.received'), shown.count(stats.received)],
        [t('transparency.resolved'), shown.count(stats.resolved)],
        [t('transparency.open'), shown.count(stats.open)],
        [t('transparency.firstReply'), shown.span(stats.medianFirstReplySeconds)],
        [t('transparency.resolution'), shown.span(stats.medianResolutionSeconds)],
        [t('transparency.answeredInTime'), shown.share(stats.answeredInTime)],
        [t('transparency.resolvedInTime'), shown.share(stats.resolvedInTime)],
        [t('transparency.satisfaction'), shown.rating(stats.satisfaction)],
      ]
    : [];
  return (
    <PageFrame place={place} path="/transparency" title={title}>
      <div className="stack">
        <h1 className="h2">{title}</h1>
        {!stats && <p className="quiet">{t('transparency.off')}</p>}
        {stats && (
          <>
            <p className="quiet">
              {t('transparency.about', {
                from: shown.day(stats.from),
                to: shown.day(lastDayOf(stats)),
              })}
            </p>
            <section className="card" aria-label={title}>
              <dl className="open-figures num">
                {figures.map(
                  ([name, value]) =>
                    value && (
                      <div key={name}>
                        <dt>{name}</dt>
                        <dd>{value}</dd>
                      </div>
                    ),
                )}
              </dl>
            </section>
            <DepartmentTable place={place} stats={stats} shown={shown} />
            <MonthTable place={place} stats={stats} shown={shown} />
            <p className="small side">{t('transparency.note')}</p>
          </>
        )}
      </div>
    </PageFrame>
  );
}
