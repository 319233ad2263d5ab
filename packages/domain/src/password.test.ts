import { describe, expect, it } from 'vitest';
import {
  judgePassword,
  type PasswordEstimator,
  personalList,
  personalWords,
  shortestPassword,
} from './password.ts';

/** An estimator that knows only what it is told. */
const estimated =
  (score: number, lists: string[] = []): PasswordEstimator =>
  () => ({ score, lists });

const about = ['Dilfuza Aliyeva', 'dilfuza@narpay.example', 'Narpay tumani'];
const fault = (password: string, estimate: PasswordEstimator) =>
  judgePassword(password, about, estimate).fault;

describe('a password', () => {
  it('is long enough, whatever it is made of', () => {
    const short = 'aB3$xYz!q';
    expect(short).toHaveLength(shortestPassword - 1);
    expect(judgePassword(short, about, estimated(4))).toEqual({ score: 2, fault: 'short' });
    expect(fault(`${short}7`, estimated(4))).toBeNull();
    expect(fault('🧿'.repeat(9), estimated(4))).toBe('short');
  });

  it('stands against some 10⁸ guesses', () => {
    expect(fault('daryo-boyida', estimated(3))).toBeNull();
    expect(fault('daryo-boyida', estimated(2))).toBe('easy');
    expect(fault('password1234', estimated(1, ['passwords-common']))).toBe('common');
    expect(fault('toshkent2026', estimated(1, [personalList]))).toBe('common');
  });

  it('is not made of one’s own names', () => {
    expect(fault('DilfuzaAliyeva1', estimated(4))).toBe('personal');
    expect(fault('narpay-2026!!', estimated(2, [personalList]))).toBe('personal');
    expect(fault('narpay daryosi yettita tol', estimated(4))).toBeNull();
  });

  it('is asked about with the words that are tried first', () => {
    const asked: string[] = [];
    judgePassword('daryo-boyida-7-tol', about, (_, words) => {
      asked.push(...words);
      return { score: 4, lists: [] };
    });
    expect(asked).toEqual(expect.arrayContaining(['dilfuza', 'narpay', 'toshkent', 'gfhjkm']));
    expect(personalWords(['Gʻayrat Oʻg‘li', 'al'])).toEqual(['gayrat ogli', 'gayrat', 'ogli']);
  });
});
