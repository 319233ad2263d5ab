/** What is wrong with a name in addresses: its shape, or a word that the product itself needs. */
export type SlugFault = 'slug_shape' | 'slug_reserved';

/** Words of our own addresses and of mail and hosts, which no organization may stand for. */
const reserved: ReadonlySet<string> = new Set(
  `about abuse account accounts admin administrator ai analytics anonymous api app appeal appeals
  assets assistant auth billing blog bot chat civicconnect contact dashboard demo dev docs download
  email example export faq feedback files ftp guest health help home host hostmaster http https
  image images import info install internal language localhost login logo logout mail me media
  message messages metrics mobile news next none null official open open311 operator organization
  organizations owner password platform portal postmaster privacy public receipt register reset
  root sales search security send session sessions settings setup shop sign-in sign-up signin
  signup site smtp sql ssl staff static stats status store superuser support system team telegram
  terms test theme track undefined upload user users verify visitor webhook webhooks webmaster
  widget www`.split(/\s+/),
);

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * What is wrong with `slug` as the name of an organization in addresses (`/o/{slug}`): 3 to 48 Latin
 * letters, digits and single hyphens, a letter first, a letter or digit last, and none of our own words.
 */
export function slugFault(slug: string): SlugFault | null {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(slug)) return 'slug_shape';
  if (slug.length < 3 || slug.length > 48 || uuid.test(slug)) return 'slug_shape';
  return reserved.has(slug) ? 'slug_reserved' : null;
}
