import type { Locale } from '@civicconnect/contract';
import type { Entry } from './catalog.ts';
import { catalogs, type Messages, type Namespace } from './catalogs/index.ts';
import { deriveCyrillic } from './derive.ts';
import { type Translator, translatorFrom } from './translator-from.ts';

const namespaces = Object.keys(catalogs) as Namespace[];
const cache = new Map<string, Record<string, string>>();

/** One entry's message in a locale; uz-Cyrl is derived from uz unless the entry gives its own. */
export function messageIn(entry: Entry, locale: Locale): string {
  if (locale === 'uz-Cyrl') return entry['uz-Cyrl'] ?? deriveCyrillic(entry.uz);
  return entry[locale];
}

function namespaceMessages(locale: Locale, namespace: Namespace): Record<string, string> {
  const id = `${locale}/${namespace}`;
  const known = cache.get(id);
  if (known) return known;
  const entries: [string, Entry][] = Object.entries(catalogs[namespace]);
  const made = Object.fromEntries(
    entries.map(([key, entry]) => [`${namespace}.${key}`, messageIn(entry, locale)]),
  );
  cache.set(id, made);
  return made;
}

/**
 * One locale's strings of the named namespaces as a plain object: small enough to be handed to a
 * browser, which gives it to `translatorFrom`.
 */
export function messagesOf<const N extends Namespace>(
  locale: Locale,
  wanted: readonly N[],
): Messages<N> {
  return Object.assign({}, ...wanted.map((namespace) => namespaceMessages(locale, namespace)));
}

const translators = new Map<Locale, Translator>();

/** The server's translator: every namespace, one locale. Made once per locale. */
export function translator(locale: Locale): Translator {
  const known = translators.get(locale);
  if (known) return known;
  const made = translatorFrom(locale, messagesOf(locale, namespaces));
  translators.set(locale, made);
  return made;
}
