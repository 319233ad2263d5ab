import { type Locale, locales, type PublicOrganization } from '@civicconnect/contract';
import { type Translator, translator } from '@civicconnect/i18n';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { codeOf } from '../foundation/api/problem.ts';
import { publicClient } from '../foundation/api/server.ts';
import { readLocale } from '../foundation/page/locale.ts';

/** Whose portal a page belongs to, and in which language it is drawn. */
export interface Place {
  /** `-` for the installation's own organization, else the slug: what the API and the routes take. */
  ref: string;
  /** What stands before every path of this portal: empty, or `/o/{slug}`. */
  base: string;
  organization: PublicOrganization;
  locale: Locale;
  t: Translator;
}

const findOrganization = cache(async (ref: string): Promise<PublicOrganization | null> => {
  try {
    return await (await publicClient()).organization({ params: { organization: ref } });
  } catch (error) {
    if (codeOf(error) === 'not_found' || codeOf(error) === 'invalid_input') return null;
    throw error;
  }
});

/** Reads the place of a page; 404 for an organization that is not there. Once per request. */
export const readPlace = cache(async (ref: string): Promise<Place> => {
  const organization = await findOrganization(ref);
  if (!organization) notFound();
  const locale = await readLocale(organization.languages);
  return {
    ref,
    base: ref === '-' ? '' : `/o/${organization.slug}`,
    organization,
    locale,
    t: translator(locale),
  };
});

/** The organization's own colour; null for the product's, and where there is no such organization. */
export async function readAccent(ref: string): Promise<string | null> {
  return (await findOrganization(ref))?.accent ?? null;
}

/** The language of a document, also where its organization is not there: the page then says so in it. */
export async function readDocumentLocale(ref: string): Promise<Locale> {
  const organization = await findOrganization(ref);
  return readLocale(organization?.languages ?? locales);
}
