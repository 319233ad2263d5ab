import { expect, it } from 'vitest';
import { type EnteredSettings, patchOf, typedNumber, wrongField } from './entered-settings.ts';

const typed: EnteredSettings = {
  ask: 'unsure',
  maskPersonalData: true,
  dailyCap: '5',
  floor: '35',
};

it.each([
  ['5', 5],
  ['2,5', 2.5],
  [' 12.75 ', 12.75],
  ['۳۵', 35],
  ['۲٫۵', 2.5],
  ['', Number.NaN],
  ['-1', Number.NaN],
  ['5 $', Number.NaN],
])('reads %j as %d', (text, number) => {
  expect(typedNumber(text)).toBe(number);
});

it('names the field that is wrong', () => {
  expect(wrongField(typed)).toBeNull();
  expect(wrongField({ ...typed, dailyCap: 'much' })).toBe('dailyCap');
  expect(wrongField({ ...typed, floor: '101' })).toBe('floor');
});

it('hands the floor on as a share', () => {
  expect(patchOf({ ...typed, floor: '40' }).ai?.floor).toBe(0.4);
});
