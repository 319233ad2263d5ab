import { expect, it } from 'vitest';
import { shortNumber, writtenPhone } from './number.ts';

it.each([
  ['NRP-2026-004821', 'uz', '4821'],
  ['NRP-2026-004821', 'fa', '۴۸۲۱'],
  ['odd', 'uz', 'odd'],
] as const)('%s is said as %s in %s', (number, locale, said) => {
  expect(shortNumber(number, locale)).toBe(said);
});

it('writes a phone in groups', () => {
  expect(writtenPhone('+998901234567')).toBe('+998 90 123-45-67');
  expect(writtenPhone('+4915112345678')).toBe('+4915112345678');
});
