import { expect, it } from 'vitest';
import { languageGaps } from './language-gaps.ts';

const water = {
  name: { uz: 'Suv', ru: 'Вода', en: 'Water' },
  description: { uz: 'Suv ishlari', ru: 'Водоснабжение' },
  active: true,
};
const roads = { name: { uz: 'Yoʻl' }, description: { uz: 'Yoʻllar' }, active: true };

it('names departments without words in a language that is offered', () => {
  expect(languageGaps([water, roads], ['uz', 'uz-Cyrl', 'ru', 'en'])).toEqual([
    { locale: 'ru', departments: [roads] },
    { locale: 'en', departments: [water, roads] },
  ]);
  expect(languageGaps([water], ['uz', 'ru'])).toEqual([]);
  expect(languageGaps([{ ...roads, active: false }], ['ru'])).toEqual([]);
});
