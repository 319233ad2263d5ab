import type { SystemLine } from '@civicconnect/contract';
import { formatter } from './format/formatter.ts';
import type { LooseParams } from './message/params.ts';
import type { Translator } from './translator-from.ts';

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/**
 * The sentence of a system line in the reader's language. Parameters that are instants (ISO 8601) are
 * written as dates in the time zone; a line with a `reason` may have its own sentence; where a name or
 * a time is missing or empty, a sentence that needs none is said.
 */
export function systemText(t: Translator<'system'>, line: SystemLine, timeZone?: string): string {
  const format = formatter(t.locale, timeZone);
  const params: LooseParams = {};
  for (const [name, value] of Object.entries(line.params)) {
    if (typeof value === 'string' && instant.test(value)) params[name] = format.exact(value);
    else if (value !== '') params[name] = value;
  }
  const { code } = line;
  const byReason =
    params.reason === undefined ? null : t.maybe(`system.${code}.${params.reason}`, params);
  return byReason ?? t.maybe(`system.${code}`, params) ?? t.maybe(`system.${code}.plain`) ?? '';
}
