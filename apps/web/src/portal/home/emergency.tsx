import { localized } from '@civicconnect/i18n';
import type { Place } from '../place.ts';

/** Whom to call when writing would be too slow. */
export function Emergency({ place }: { place: Place }) {
  const { t, locale, organization } = place;
  if (organization.emergencyNumbers.length === 0) return null;
  return (
    <section className="card danger-card" aria-labelledby="emergency">
      <h2 className="h3" id="emergency">
        {t('portal.home.emergency')}
      </h2>
      <div className="calls num">
        {organization.emergencyNumbers.map(({ number, label }) => (
          <a
            key={number}
            href={`tel:${number}`}
            aria-label={t('portal.home.call', { number, label: localized(label, locale) })}
          >
            <b dir="ltr">{number}</b>
            <small>{localized(label, locale)}</small>
          </a>
        ))}
      </div>
    </section>
  );
}
