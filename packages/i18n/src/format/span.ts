import type { Locale } from '@civicconnect/contract';
import { pluralCategory } from '../message/plural.ts';
import { formatNumber } from './number.ts';
import { formatWords, type SpanUnit, type UnitForms } from './words.ts';

const lengths: [SpanUnit, number][] = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

function amount(locale: Locale, count: number, forms: UnitForms): string {
  return `${formatNumber(locale, count, 0)}\u00A0${forms[pluralCategory(locale, count)] ?? forms.other}`;
}

/**
 * A span of seconds by its two largest units: `2 soat 4 daq`, and in the long form `21 soat 40 daqiqa`,
 * `2 дня 4 часа`. Under a minute in seconds; days and hours drop the minutes. Negative counts as positive:
 * the words around it say which.
 */
export function formatDuration(
  locale: Locale,
  seconds: number,
  form: 'short' | 'long' = 'short',
): string {
  const words = formatWords[locale];
  const units = form === 'short' ? words.unitsShort : words.units;
  const total = Math.max(0, Math.floor(Math.abs(seconds)));
  const first = lengths.findIndex(([, length]) => total >= length);
  const [unit, length] = lengths[first] ?? (['second', 1] as const);
  const whole = amount(locale, Math.floor(total / length), units[unit]);
  const next = lengths[first + 1];
  // Seconds are shown only when there is nothing larger.
  if (!next || next[0] === 'second') return whole;
  const rest = Math.floor((total % length) / next[1]);
  return rest === 0 ? whole : whole + words.spanJoin + amount(locale, rest, units[next[0]]);
}

/** The accusative that Russian wants after «через» and before «назад»: `1 минуту`. */
function inSentence(locale: Locale, text: string): string {
  return locale === 'ru' ? text.replace(/минута$/, 'минуту').replace(/секунда$/, 'секунду') : text;
}

/**
 * How long ago, or how far ahead: `3 soat oldin`, `через 5 минут`, `just now` within a minute.
 * One unit, rounded down. `seconds` is time minus now: negative in the past.
 */
export function formatRelative(locale: Locale, seconds: number): string {
  const words = formatWords[locale];
  const distance = Math.abs(seconds);
  if (distance < 60) return words.now;
  const [unit, length] = lengths.find(([, each]) => distance >= each) ?? (['minute', 60] as const);
  const span = inSentence(locale, amount(locale, Math.floor(distance / length), words.units[unit]));
  return (seconds < 0 ? words.ago : words.ahead).replace('{x}', span);
}
