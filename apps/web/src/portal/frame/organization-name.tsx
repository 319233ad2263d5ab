import { localized } from '@civicconnect/i18n';
import type { Place } from '../place.ts';

export function OrganizationName(props: { place: Place }) {
  const { organization, locale } = props.place;
  return (
    <span className="org">
      <b>{localized(organization.name, locale)}</b>
      {organization.region && <small>{localized(organization.region, locale)}</small>}
    </span>
  );
}
