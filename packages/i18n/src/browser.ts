/** What browsers need: no catalog is imported here, strings are handed in (`messagesOf` on the server). */

export type { KeyOf, Messages, Namespace } from './catalogs/index.ts';
export { digits, formatNumber, formatPercent } from './format/number.ts';
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
export { isCyrillic, toCyrillic, toLatin } from './script/index.ts';
export { type Translator, translatorFrom } from './translator-from.ts';
