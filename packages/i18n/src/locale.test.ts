import { locales } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { dirOf, htmlLang, isLocale, localeOfTag, localized, matchLocale } from './index.ts';

describe('matchLocale', () => {
  it.each([
    ['ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
    ['de-DE, en;q=0.5', 'en'],
    ['en;q=0.4, fa-AF;q=0.9', 'fa'],
    ['uz-Cyrl-UZ', 'uz-Cyrl'],
    ['uz-UZ,ru', 'uz'],
    ['ru;q=0, en', 'en'],
    ['de', 'uz'],
    ['*', 'uz'],
    ['', 'uz'],
    [undefined, 'uz'],
    [';;q=,,=', 'uz'],
    ['constructor', 'uz'],
  ])('%s → %s', (header, expected) => {
    expect(matchLocale(header, locales)).toBe(expected);
  });

  it('takes the other script before another language, and only what is allowed', () => {
    expect(matchLocale('uz-Cyrl, ru;q=0.9', ['ru', 'uz'])).toBe('uz');
    expect(matchLocale('fa, en;q=0.1', ['ru', 'en'])).toBe('en');
    expect(matchLocale('fa', ['ru', 'en'])).toBe('ru');
  });
});

it('knows the tags and the direction of a page', () => {
  expect(locales.map(htmlLang)).toEqual(['uz-Latn', 'uz-Cyrl', 'ru', 'en', 'fa']);
  expect(locales.filter((locale) => dirOf(locale) === 'rtl')).toEqual(['fa']);
});

it('takes no foreign word for a locale', () => {
  expect(['uz', 'uz-Latn', 'toString', 5, null].map(isLocale)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(localeOfTag('RU_ru')).toBe('ru');
});

it('shows an organization’s own text in the reader’s locale', () => {
  const name = { uz: 'Suv taʼminoti', ru: 'Водоснабжение' };
  expect(localized(name, 'ru')).toBe('Водоснабжение');
  expect(localized(name, 'uz-Cyrl')).toBe('Сув таъминоти');
  expect(localized(name, 'en')).toBe('Suv taʼminoti');
});
