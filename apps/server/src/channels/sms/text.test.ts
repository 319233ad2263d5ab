import { locales } from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import { expect, it } from 'vitest';
import { sizeOf, smsText } from './text.ts';

it('keeps Uzbek in the Latin script within the alphabet of GSM', () => {
  const text = smsText('Gʻijduvon tumani “Oʻzbekiston” MFY — maʼlumot…');
  expect(text).toBe("G'ijduvon tumani \"O'zbekiston\" MFY - ma'lumot...");
  expect(sizeOf(text)).toEqual({ alphabet: 'gsm', parts: 1 });
});

it.each([
  ['a'.repeat(160), 'gsm', 1],
  ['a'.repeat(161), 'gsm', 2],
  ['a'.repeat(306), 'gsm', 2],
  ['a'.repeat(307), 'gsm', 3],
  ['€'.repeat(80), 'gsm', 1],
  ['€'.repeat(81), 'gsm', 2],
  // 76 in a part: the escape is not torn from its letter.
  ['€'.repeat(153), 'gsm', 3],
  ['я'.repeat(70), 'ucs2', 1],
  ['я'.repeat(71), 'ucs2', 2],
  ['🙂'.repeat(35), 'ucs2', 1],
  ['🙂'.repeat(67), 'ucs2', 3],
] as const)('counts parts: %#', (text, alphabet, parts) => {
  expect(sizeOf(text)).toEqual({ alphabet, parts });
});

it('brings a code in one part in Latin Uzbek, in two at most elsewhere', () => {
  const parts = locales.map((locale) => {
    const values = { organization: 'Mirbozor tumani hokimligi', code: '123456', minutes: 5 };
    return [locale, sizeOf(smsText(translator(locale)('server.sms.code', values))).parts];
  });
  expect(Object.fromEntries(parts)).toEqual({ uz: 1, 'uz-Cyrl': 2, ru: 2, en: 1, fa: 2 });
});
