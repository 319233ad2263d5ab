import { describe, expect, it } from 'vitest';
import { beginsAtRight, readingOrder } from './right-to-left.ts';

/** Pieces as a program draws them: from the left, each ten points wide. */
const drawn = (texts: string[]) =>
  texts.map((text, at) => ({
    text,
    x: at * 10,
    dir: /[\u0600-\u06ef\ufb50-\ufefc]/.test(text) ? 'rtl' : 'ltr',
  }));

describe('the reading order of a line', () => {
  it.each([
    ['shapes of letters', ['ﻻ', 'ﺎ', 'ک', ' ', 'ﺖ', 'ﺸ', 'گ', 'ز', 'ﺎ', 'ﺑ'], 'بازگشت کالا'],
    ['a number', ['روز', ' ', '۱۴', ' ', 'تا'], 'تا ۱۴ روز'],
    ['a date', ['۱۴۰۳', '/', '۰۵', '/', '۱۲', ' ', 'سال'], 'سال ۱۴۰۳/۰۵/۱۲'],
    ['groups of digits', ['22', '-', '11', '-', '200', ' ', 'تلفن'], 'تلفن 200-11-22'],
    [
      'foreign words',
      ['را', ' ', 'Tashkent', ' ', 'Office', ' ', 'نشانی'],
      'نشانی Tashkent Office را',
    ],
    [
      'a foreign word and a number',
      ['را', ' ', 'Office', ' ', '12', ' ', 'نشانی'],
      'نشانی Office 12 را',
    ],
    ['brackets', ['است', ' ', '(', 'دیرتر', ' ', 'نه', ')'], '(نه دیرتر) است'],
    ['no Arabic letters', ['Tashkent', ' ', '(', 'Office', ')'], 'Tashkent (Office)'],
  ])('%s', (_, pieces, line) => {
    expect(readingOrder(drawn(pieces), true)).toBe(line);
  });

  it('is kept where the program wrote it so', () => {
    const pieces = drawn(['نشانی', ' ', 'شما']).map((piece) => ({ ...piece, x: -piece.x }));
    expect(readingOrder(pieces, true)).toBe('نشانی شما');
  });

  it('is the drawn one on a page that is read from the left', () => {
    const pieces = drawn(['Narx', ' ', 'نشانی', ' ', 'uch']);
    expect(beginsAtRight(pieces)).toBe(false);
    expect(readingOrder(pieces, false)).toBe('Narx نشانی uch');
    expect(beginsAtRight(drawn(['نشانی', ' ', 'ID']))).toBe(true);
  });
});
