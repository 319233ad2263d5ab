import type { Locale } from '@civicconnect/contract';
import { formatNumber } from '../format/number.ts';
import type { LooseParams } from './params.ts';
import { type Part, parseMessage } from './parse.ts';
import { pluralCategory } from './plural.ts';

/** What stands where a parameter was not given: visible, harmless, never `undefined`. */
const missing = '…';

/** Parsed once: there are as many messages as the catalogs hold. */
const parsed = new Map<string, Part[]>();

function partsOf(message: string): Part[] {
  const known = parsed.get(message);
  if (known) return known;
  const parts = parseMessage(message);
  parsed.set(message, parts);
  return parts;
}

/**
 * Fills a message. Numbers are written as the locale writes them (groups, Persian digits); texts go
 * in as they are. In a plural, `#` is the number, and `=0 {…}` catches an exact count.
 */
export function fillMessage(locale: Locale, message: string, params: LooseParams = {}): string {
  if (!message.includes('{')) return message;
  const written = (value: string | number | undefined): string => {
    if (value === undefined) return missing;
    return typeof value === 'number' ? formatNumber(locale, value) : value;
  };
  return partsOf(message)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      const value = params[part.name];
      if (part.kind === 'param') return written(value);
      const count = Number(value);
      const branch =
        part.branches[`=${count}`] ??
        part.branches[pluralCategory(locale, count)] ??
        part.branches.other ??
        '';
      return branch.replaceAll('#', () => written(value));
    })
    .join('');
}
