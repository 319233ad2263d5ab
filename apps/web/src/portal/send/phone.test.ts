import { describe, expect, it } from 'vitest';
import { isPhone, normalPhone, writtenPhone } from './phone.ts';

describe('a phone number as people write it', () => {
  it.each([
    ['901234567', '+998901234567'],
    ['+998 90 123-45-67', '+998901234567'],
    ['998 (90) 123 45 67', '+998901234567'],
    ['+7 912 345 67 89', '+79123456789'],
    ['99 812 34 56', '+998998123456'],
  ])('%s is %s', (written, expected) => {
    expect(normalPhone(written)).toBe(expected);
    expect(isPhone(written)).toBe(true);
  });
  it.each([
    '',
    '+998',
    '+998 90 123 45 6',
    '+998 90 123 45 678',
    '12345',
    '90 123 45 6',
    '+0 123 456 78',
  ])('refuses %s', (written) => expect(isPhone(written)).toBe(false));
  it('groups while it is typed, and never loses what other countries write', () => {
    expect(writtenPhone('+998901234567')).toBe('+998 90 123 45 67');
    expect(writtenPhone('+9989')).toBe('+998 9');
    expect(writtenPhone('+')).toBe('+');
    expect(writtenPhone('+4915112345678')).toBe('+491 511 234 567 8');
  });
  it.each([
    ['901234567', '+998 90 123 45 67'],
    ['+998901234567', '+998 90 123 45 67'],
    ['998901234567', '+998 90 123 45 67'],
    ['998123456', '99 812 34 56'],
    ['+4915112345678', '+491 511 234 567 8'],
    ['90123', '90 123'],
  ])('%s typed key by key reads %s', (keys, expected) => {
    expect([...keys].reduce((shown, key) => writtenPhone(shown + key), '')).toBe(expected);
  });
});
