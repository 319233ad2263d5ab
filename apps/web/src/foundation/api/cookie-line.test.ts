import { expect, it } from 'vitest';
import { parseSetCookie } from './cookie-line.ts';

it('reads what the API sets', () => {
  expect(
    parseSetCookie(
      'civic_citizen_refresh=a%3Db; Path=/api/auth; Max-Age=60; HttpOnly; SameSite=Lax',
    ),
  ).toEqual({
    name: 'civic_citizen_refresh',
    value: 'a=b',
    path: '/api/auth',
    maxAge: 60,
    httpOnly: true,
    sameSite: 'lax',
  });
});

it('reads a deletion, and refuses what names no cookie', () => {
  expect(parseSetCookie('a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure')).toMatchObject({
    name: 'a',
    value: '',
    secure: true,
    expires: new Date(0),
  });
  expect(parseSetCookie('nonsense')).toBeNull();
});
