import type { Locale } from '@civicconnect/contract';

const nbsp = '\u00A0';
const groupOf: Record<Locale, string> = { uz: nbsp, 'uz-Cyrl': nbsp, ru: nbsp, en: ',', fa: '٬' };
const pointOf: Record<Locale, string> = { uz: ',', 'uz-Cyrl': ',', ru: ',', en: '.', fa: '٫' };

/** Writes the ASCII digits of a text as the locale writes them: ۰–۹ for fa, unchanged otherwise. */
export function digits(locale: Locale, text: string): string {
  if (locale !== 'fa') return text;
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}

/**
 * A number with at most `fraction` decimals (default 1) and at least `least` of them (default none), in groups of three: `12 480,5` (uz, ru, with
 * a non-breaking space), `12,480.5` (en), `۱۲٬۴۸۰٫۵` (fa). Not for years and codes: those are texts.
 */
export function formatNumber(locale: Locale, value: number, fraction = 1, least = 0): string {
  const [whole = '0', needed = ''] = Math.abs(Number(value.toFixed(fraction)))
    .toString()
    .split('.');
  const decimals = needed.padEnd(least, '0');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, groupOf[locale]);
  const sign = Number(value.toFixed(fraction)) < 0 ? '−' : '';
  return digits(locale, sign + grouped + (decimals ? pointOf[locale] + decimals : ''));
}

/** A share of 0 to 1 as whole per cent: `86 %` (uz, ru), `86%` (en), `۸۶٪` (fa). */
export function formatPercent(locale: Locale, share: number): string {
  const number = formatNumber(locale, share * 100, 0);
  if (locale === 'fa') return `${number}٪`;
  return locale === 'en' ? `${number}%` : `${number}${nbsp}%`;
}
