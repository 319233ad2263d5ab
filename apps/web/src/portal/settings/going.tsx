import type { Holdings } from '@civicconnect/contract';
import { TriangleAlert } from 'lucide-react';
import { PortalLink } from '../frame/portal-link.tsx';
import type { Place } from '../place.ts';
import { Icon } from '../ui/icon.tsx';

interface PartProps {
  place: Place;
  holdings: Holdings;
}

/** What is still open would never be answered: said first, each with its number. */
export function OpenOnes({ place: { t, base }, holdings: { open } }: PartProps) {
  if (open.length === 0) return null;
  return (
    <div className="still-open stack" role="note">
      <p className="row">
        <Icon of={TriangleAlert} size={20} />
        <b>{t('dataRights.remove.open')}</b>
      </p>
      <ul>
        {open.map(({ id, number, kind }) => (
          <li key={id}>
            {kind === 'appeal' ? (
              <PortalLink className="link" href={`${base}/appeals/${id}`}>
                <u className="num">{number}</u>
              </PortalLink>
            ) : (
              <span className="num">{number}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What goes, and what stays. */
export function Going({ place: { t }, holdings }: PartProps) {
  const { sessions, messages, files } = holdings;
  return (
    <>
      <section className="stack">
        <h2 className="h3">{t('dataRights.remove.goes')}</h2>
        <ul className="bullets">
          <li>{t('dataRights.remove.goesPerson')}</li>
          {sessions > 0 && (
            <li>{t('dataRights.remove.goesSessions', { count: sessions, messages, files })}</li>
          )}
          <li>{t('dataRights.remove.goesLearned')}</li>
        </ul>
      </section>
      <section className="stack">
        <h2 className="h3">{t('dataRights.remove.stays')}</h2>
        <p>{t('dataRights.remove.staysText')}</p>
      </section>
    </>
  );
}
