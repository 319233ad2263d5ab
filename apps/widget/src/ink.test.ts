import { expect, it } from 'vitest';
import { inkOn } from './ink.ts';

it.each([
  ['#1f69b1', '#fff'],
  ['#7a2e0b', '#fff'],
  ['#ffd400', '#000'],
  ['#ffffff', '#000'],
  ['#000000', '#fff'],
] as const)('on %s one reads %s', (colour, ink) => {
  expect(inkOn(colour)).toBe(ink);
});
