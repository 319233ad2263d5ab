import type { Locale } from '@civicconnect/contract';
import type { KeyOf, MessageOf, Messages, Namespace } from './catalogs/index.ts';
import { fillMessage } from './message/fill.ts';
import type { ArgsOf, LooseParams } from './message/params.ts';
import { paramNames } from './message/parse.ts';

/** `t('portal.home.title')`: keys and parameter names are checked by the compiler. */
export interface Translator<N extends Namespace = Namespace> {
  <K extends KeyOf<N>>(key: K, ...params: ArgsOf<K, MessageOf<K>>): string;
  readonly locale: Locale;
  /**
   * For keys made at run time (a code from the wire): null when there is no such key, or when the
   * message needs a parameter that was not given.
   */
  maybe(key: string, params?: LooseParams): string | null;
}

/**
 * A translator over strings that were handed in: the browser's way, one locale and only the
 * namespaces a page needs. A key that is not there shows itself, so that the gap is seen.
 */
export function translatorFrom<N extends Namespace>(
  locale: Locale,
  messages: Messages<N>,
): Translator<N> {
  const table: Record<string, string> = messages;
  const translate = (key: string, params?: LooseParams) =>
    fillMessage(locale, table[key] ?? key, params);
  const maybe = (key: string, params: LooseParams = {}) => {
    const message = Object.hasOwn(table, key) ? table[key] : undefined;
    if (message === undefined || paramNames(message).some((name) => params[name] === undefined))
      return null;
    return fillMessage(locale, message, params);
  };
  return Object.assign(translate, { locale, maybe });
}
