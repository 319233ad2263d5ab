import { type Locale, locales } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { fillMessage } from './fill.ts';
import { paramNames, parseMessage } from './parse.ts';
import { pluralCategory } from './plural.ts';

describe('plural categories', () => {
  // Node's Intl has all our languages; browsers do not, hence our own rules.
  const tags: Record<Locale, string> = { uz: 'uz', 'uz-Cyrl': 'uz', ru: 'ru', en: 'en', fa: 'fa' };

  it.each(locales)('agree with CLDR in %s', (locale) => {
    const rules = new Intl.PluralRules(tags[locale]);
    for (let n = 0; n <= 1234; n += 1)
      expect([n, pluralCategory(locale, n)]).toEqual([n, rules.select(n)]);
    expect(pluralCategory(locale, 1.5)).toBe(rules.select(1.5));
  });
});

describe('filling a message', () => {
  it('writes numbers as the locale does, and texts as they are', () => {
    expect(fillMessage('uz', '{a} ta, {b}', { a: 12480, b: '12480' })).toBe(
      '12\u00A0480 ta, 12480',
    );
    expect(fillMessage('fa', '{n} نویسه', { n: 1234 })).toBe('۱٬۲۳۴ نویسه');
  });

  it('chooses the plural, an exact count first', () => {
    const message =
      'Ещё {n, plural, =0 {ничего} one {# символ} few {# символа} many {# символов} other {# символа}}.';
    const said = (n: number) => fillMessage('ru', message, { n });
    expect([0, 1, 2, 5, 11, 21, 104].map(said)).toEqual([
      'Ещё ничего.',
      'Ещё 1 символ.',
      'Ещё 2 символа.',
      'Ещё 5 символов.',
      'Ещё 11 символов.',
      'Ещё 21 символ.',
      'Ещё 104 символа.',
    ]);
  });

  it('does not read a parameter as a message', () => {
    expect(fillMessage('en', '{a}', { a: '{b} $& #' })).toBe('{b} $& #');
  });

  it('shows a gap where a parameter was not given', () => {
    expect(fillMessage('en', 'To {name}', {})).toBe('To …');
  });
});

describe('parsing', () => {
  it('names each parameter once, sorted', () => {
    expect(paramNames('{b} {a} {n, plural, one {#} other {#}} {b}')).toEqual(['a', 'b', 'n']);
  });

  it.each([
    '{',
    '{a b}',
    '{n, plural, one {#}}',
    '{n, plural, one {#} other {#}',
    'a {n, plural, ozgina {#} other {#}}',
  ])('refuses %s', (message) => {
    expect(() => parseMessage(message)).toThrow(/broken/);
  });
});
