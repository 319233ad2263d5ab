import type { Locale } from '@civicconnect/contract';
import { type KeyOf, messagesOf, type Namespace } from '@civicconnect/i18n';

const namespaceOf = (prefix: string) => prefix.slice(0, prefix.indexOf('.')) as Namespace;

/**
 * One locale's strings whose keys begin with one of the prefixes (`portal.send.`), for an
 * I18nProvider: a page carries the words it shows and no others.
 */
export function stringsFor(
  locale: Locale,
  prefixes: readonly (KeyOf | `${Namespace}.` | `${Namespace}.${string}.`)[],
): Record<string, string> {
  const namespaces = [...new Set(prefixes.map(namespaceOf))];
  const entries = Object.entries<string>(messagesOf(locale, namespaces));
  return Object.fromEntries(
    entries.filter(([key]) => prefixes.some((prefix) => key.startsWith(prefix))),
  );
}
