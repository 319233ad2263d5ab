import { expect, it } from 'vitest';
import { hueOf, initialsOf } from './avatar.tsx';

it.each([
  ['Gulchehra Toʻrayeva', 'GT'],
  ['нигора султанова', 'НС'],
  ['ʼOtabek', 'O'],
  ['گلچهره تورایوا', 'گ'],
  ['  ', ''],
])('%s → %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it('gives an id the same hue every time, one of eight', () => {
  const hues = Array.from({ length: 200 }, (_, index) => hueOf(`id-${index}`));
  expect(new Set(hues)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
  expect(hueOf('id-7')).toBe(hues[7]);
});
