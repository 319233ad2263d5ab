import type { endpoints, ResponseOf } from '@civicconnect/contract';
import { formatter } from '@civicconnect/i18n';
import { codeOf, ProblemError } from '../../foundation/api/problem.ts';
import { publicClient } from '../../foundation/api/server.ts';
import { PageFrame } from '../frame/page-frame.tsx';
import { type Place, readPlace } from '../place.ts';
import { statusWord } from '../status-word.ts';
import { FieldError } from '../ui/field-error.tsx';
import { Facts } from './facts.tsx';

interface TrackPageProps {
  organization: string;
  number: string;
  phoneEnd: string;
}

interface Answer {
  found?: ResponseOf<(typeof endpoints)['track']>;
  error?: string;
}

async function track(place: Place, number: string, phoneEnd: string): Promise<Answer> {
  const { t } = place;
  if (!number || !/^\d{4}$/.test(phoneEnd)) return { error: t('portal.track.missing') };
  try {
    const organization = place.ref === '-' ? undefined : place.ref;
    const client = await publicClient();
    return { found: await client.track({ query: { number, phoneEnd, organization } }) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const unknown = codeOf(error) === 'not_found' || codeOf(error) === 'invalid_input';
    return { error: unknown ? t('portal.track.notFound') : error.problem.detail };
  }
}

/** `/track?number&phoneEnd`: where an appeal is, for who has its number but no log-in at hand. A plain form. */
export async function TrackPage(props: TrackPageProps) {
  const place = await readPlace(props.organization);
  const { t, base, locale, organization } = place;
  const number = props.number.trim().toUpperCase();
  const phoneEnd = props.phoneEnd.trim();
  const asked = number !== '' || phoneEnd !== '';
  const answer: Answer = asked ? await track(place, number, phoneEnd) : {};
  const format = formatter(locale, organization.timeZone);
  const { found, error } = answer;
  return (
    <PageFrame place={place} path="/track" title={t('portal.track.title')} narrow>
      <div className="stack">
        <h1 className="h2">{t('portal.track.title')}</h1>
        {found && (
          <section className="card" aria-live="polite">
            <Facts
              rows={[
                [t('portal.appeal.tracking'), found.number],
                [t('portal.track.status'), statusWord(found.status, t)],
                [t('portal.receipt.department'), found.department],
                [t('portal.receipt.received'), format.exact(found.openedAt)],
                [
                  t('portal.deadline.full'),
                  found.closedAt
                    ? format.exact(found.closedAt)
                    : t('portal.deadline.until', { when: format.date(found.resolutionDueAt) }),
                ],
              ]}
            />
          </section>
        )}
        <form className="stack" action={`${base}/track`}>
          <FieldError id="track-error" text={error} />
          <div>
            <label className="label" htmlFor="track-number">
              {t('portal.track.number')}
            </label>
            <input
              id="track-number"
              name="number"
              className="input"
              dir="ltr"
              defaultValue={number}
              autoCapitalize="characters"
              autoComplete="off"
              maxLength={40}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? 'track-error' : undefined}
            />
          </div>
          <div>
            <label className="label" htmlFor="track-phone">
              {t('portal.track.phoneEnd')}
            </label>
            <input
              id="track-phone"
              name="phoneEnd"
              className="input num"
              dir="ltr"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={phoneEnd}
              maxLength={4}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? 'track-error' : undefined}
            />
          </div>
          <button type="submit" className="btn btn-main">
            {t('portal.track.action')}
          </button>
        </form>
      </div>
    </PageFrame>
  );
}
