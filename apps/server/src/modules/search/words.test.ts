import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';
import { numberEnds, phoneEnd } from './people.ts';
import { haveAll, queryWords, rangesIn, slipsBetween, wordsOf } from './words.ts';

describe('a text has what is wanted', () => {
  it.each([
    ['suv', 'Ichimlik suvi yoʻq'],
    ['suvimizdan', 'Suv bosimi past'],
    ['ichimlik suvi', 'Uch kundan beri ИЧИМЛИК сув келмаяпти'],
    ['сув', 'suvsiz qoldik'],
    ["yo'l", 'Йўлни таъмирлаш керак'],
    ['yoʻl', "yo`lda chuqur bor, yo'llar"],
    ['вода', 'Отключили воду во всём доме'],
    ['счетчик', 'Сломался счётчик'],
    ['счётчик', 'Сломался счетчик'],
    ['hokimiyat', 'ҳокимиятга мурожаат'],
    ['qayta', 'Kayta koʻrib chiqing'],
    ['broken', 'The street light was broken'],
  ])('%s is in “%s”', (q, text) => {
    expect(haveAll(wordsOf(text), queryWords(q))).toBe(true);
    expect(rangesIn(text, queryWords(q)).length).toBeGreaterThan(0);
  });

  it.each([
    ['suv', 'Gaz bosimi past'],
    ['suv gaz', 'Ichimlik suvi yoʻq'],
    ['pul', 'Ampula kerak'],
    ['un', 'Uning uyi baland'],
  ])('%s is not in “%s”', (q, text) => {
    expect(haveAll(wordsOf(text), queryWords(q))).toBe(false);
  });

  it('asks for the telling words, and for fillers when there is nothing else', () => {
    expect(queryWords('iltimos suv bilan').map(({ word }) => word)).toEqual(['suv']);
    expect(queryWords('bilan').map(({ word }) => word)).toEqual(['bilan']);
    expect(queryWords('!!! …')).toEqual([]);
  });

  it('marks words where they stand in the text as it was sent', () => {
    const text = 'Салом! “ИЧИМЛИК” сувимиз йўқ 👍';
    const marked = rangesIn(text, queryWords('ichimlik suv')).map(({ start, end }) =>
      text.slice(start, end),
    );
    expect(marked).toEqual(['ИЧИМЛИК', 'сувимиз']);
  });
});

describe('slips of the keyboard', () => {
  it.each([
    ['ichimlik', 'ichmlik', 1],
    ['asfalt', 'asfatl', 1],
    ['suv', 'suv', 0],
    ['svet', 'sved', 1],
    ['kitob', 'maktab', 4],
  ])('%s and %s: %i', (one, other, slips) => {
    expect(slipsBetween(one, other)).toBe(slips);
  });
});

describe('an excerpt', () => {
  const long = `${'boshi '.repeat(40)}suv ${'oxiri '.repeat(60)}`;

  it('stands around the first found word, with the ranges moved along', () => {
    const { excerpt, highlights } = excerptOf(long, rangesIn(long, queryWords('suv')));
    expect(excerpt.startsWith('…')).toBe(true);
    expect(excerpt.endsWith('…')).toBe(true);
    expect(excerpt.length).toBeLessThan(250);
    expect(highlights.map(({ start, end }) => excerpt.slice(start, end))).toEqual(['suv']);
  });

  it('is the whole of a short text', () => {
    expect(excerptOf('Suv yoʻq', [{ start: 0, end: 3 }])).toEqual({
      excerpt: 'Suv yoʻq',
      highlights: [{ start: 0, end: 3 }],
    });
  });

  it('halves no character', () => {
    const faces = '😀'.repeat(400);
    expect(excerptOf(faces, []).excerpt).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('what a question may be', () => {
  it('a number, whole or its end', () => {
    expect(numberEnds('NRP-2026-000123')).toEqual(['NRP-2026-000123']);
    expect(numberEnds('nrp-2026-123')).toEqual(['NRP-2026-000123', 'NRP-2026-123']);
    expect(numberEnds('№ 123')).toEqual(['-000123', '123']);
    expect(numberEnds('12')).toEqual(['-000012']);
    expect(numberEnds('suv')).toEqual([]);
  });

  it('a phone or its last digits', () => {
    expect(phoneEnd('+998 (90) 123-45-67')).toBe('998901234567');
    expect(phoneEnd('45 67')).toBe('4567');
    expect(phoneEnd('567')).toBeNull();
    expect(phoneEnd('uy 4567')).toBeNull();
  });
});
