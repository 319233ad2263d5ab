import { expect, it } from 'vitest';
import { descriptionLanguage, withLanguage } from './description-languages.ts';

it.each([
  ['uz-Latn', 'uz'],
  ['uz-Cyrl', 'uz'],
  ['ru', 'ru'],
  ['fa', 'fa'],
  ['unknown', 'uz'],
] as const)('compares a text in %s with the description in %s', (language, written) => {
  expect(descriptionLanguage(language)).toBe(written);
});

it('leaves an emptied language out, but never Uzbek', () => {
  const text = { uz: 'Suv', ru: 'Вода' };
  expect(withLanguage(text, 'ru', 'Водопровод')).toEqual({ uz: 'Suv', ru: 'Водопровод' });
  expect(withLanguage(text, 'ru', '  ')).toEqual({ uz: 'Suv' });
  expect(withLanguage(text, 'uz', '')).toEqual({ uz: '', ru: 'Вода' });
});
