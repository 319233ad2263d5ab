import { expect, it } from 'vitest';
import { exampleLines } from './example-lines.ts';

it('takes one example from each line, once', () => {
  expect(exampleLines(' Suv yoʻq uyda\n\nГаз не идёт\r\nSuv yoʻq uyda ')).toEqual({
    texts: ['Suv yoʻq uyda', 'Газ не идёт'],
    wrong: null,
  });
});

it('names the line that teaches nothing', () => {
  expect(exampleLines('Suv yoʻq uyda\nsuv').wrong).toBe('suv');
});
