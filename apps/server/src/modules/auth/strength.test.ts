import { expect, it } from 'vitest';
import { Refused } from '../../errors.ts';
import { checkPassword } from './strength.ts';

const about = ['Dilfuza Aliyeva', 'dilfuza@narpay.example', 'Narpay tumani hokimligi'];

function faultOf(password: string): unknown {
  try {
    checkPassword(password, about);
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(error).toMatchObject({ code: 'weak_password', status: 422 });
    return error.params.about;
  }
}

it.each([
  ['parol12345', 'common'],
  ['password1234', 'common'],
  ['qwertyuiop', 'common'],
  ['Toshkent2026', 'common'],
  ['gfhjkmgfhjkm', 'easy'],
  ['aaaaaaaaaaaa', 'easy'],
  ['Dilfuza1985', 'personal'],
  ['AliyevaDilfuza', 'personal'],
  ['x7$kQ', 'short'],
])('refuses %s as %s', (password, fault) => {
  expect(faultOf(password)).toBe(fault);
});

it.each([
  'daryo-boyida-7-tol',
  'olma anor uzum gilos',
  'v9Kq-2mXw-77Lz',
  'гилос билан нон ва қаймоқ',
])('takes %s', (password) => {
  expect(faultOf(password)).toBeNull();
});

it('judges the longest password in no time', () => {
  const began = performance.now();
  faultOf('a1B2$'.repeat(40));
  faultOf('4'.repeat(200));
  expect(performance.now() - began).toBeLessThan(1000);
});
