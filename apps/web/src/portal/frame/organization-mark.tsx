import { LogoImage } from '../../foundation/page/logo.tsx';
import type { Place } from '../place.ts';
import { StarMark } from '../ui/star-mark.tsx';

interface OrganizationMarkProps {
  place: Place;
  /** Of the star that stands for an organization without a logo. */
  tone?: 'light';
}

/** What stands before the organization's name. */
export function OrganizationMark({ place, tone }: OrganizationMarkProps) {
  const { logo } = place.organization;
  if (logo) return <LogoImage logo={logo} height={36} width={96} />;
  return tone ? <StarMark tone={tone} /> : <StarMark />;
}
