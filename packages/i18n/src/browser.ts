/** What browsers need: no catalog is imported here, strings are handed in (`messagesOf` on the server). */

export type { KeyOf, Messages, Namespace } from './catalogs/index.ts';
export { capitalize, type Formatter, formatter } from './format/formatter.ts';
export { digits, formatNumber, formatPercent } from './format/number.ts';
export { formatDuration, formatRelative } from './format/span.ts';
export { defaultTimeZone, type When } from './format/zone.ts';
export {
  defaultLocale,
  dirOf,
  htmlLang,
  isLocale,
  localeNames,
  localeOfTag,
  matchLocale,
} from './locale.ts';
export { localized } from './localized.ts';
export type { LooseParams } from './message/params.ts';
export { sentenceOf } from './notice-sentence.ts';
export { inReadersScript } from './reading-script.ts';
export { isCyrillic, toCyrillic, toLatin } from './script/index.ts';
export { systemText } from './system-text.ts';
export { type Translator, translatorFrom } from './translator-from.ts';
