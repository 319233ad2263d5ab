import type { Problem, ProblemCode } from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../foundation/api/problem.ts';
import { fieldErrorsOf, refusalOf, textError } from './check.ts';

const t = translator('en');
const limits = { minLength: 20, maxLength: 30 };
const refused = (code: ProblemCode, more: Partial<Problem> = {}) =>
  new ProblemError({ type: 'x', title: '', status: 409, detail: `said: ${code}`, code, ...more });

describe('what is wrong with an appeal', () => {
  it('counts characters after trimming, as the organization sets them', () => {
    expect(textError('   ', limits, t)).toBe(t('portal.send.errorEmpty'));
    expect(textError(`  ${'a'.repeat(19)}  `, limits, t)).toBe(
      t('portal.send.errorShort', { min: 20 }),
    );
    expect(textError('😀'.repeat(20), limits, t)).toBeNull();
    expect(textError('a'.repeat(31), limits, t)).toBe(t('portal.send.errorLong', { max: 30 }));
  });
});

describe('a refusal of the server', () => {
  it('names the session that is in the way', () => {
    const params = { sessionId: 's', number: 'NRP-1' };
    expect(refusalOf(refused('duplicate', { params }), t)).toEqual({
      text: t('portal.send.duplicate'),
      sessionId: 's',
      number: 'NRP-1',
    });
    expect(refusalOf(refused('session_locked', { params }), t)?.text).toContain('NRP-1');
    expect(refusalOf(refused('rate_limited'), t)).toBeNull();
  });
  it('stands at its field', () => {
    const wrong = refused('invalid_code', { params: { triesLeft: 3 } });
    expect(fieldErrorsOf(wrong, 'phone', t)).toEqual({ code: t('portal.code.wrong', { n: 3 }) });
    const input = refused('invalid_input', {
      errors: [{ path: 'phone', code: 'x', message: 'not a phone' }],
    });
    expect(fieldErrorsOf(input, 'text', t)).toEqual({ phone: 'not a phone' });
    expect(fieldErrorsOf(refused('rate_limited'), 'phone', t)).toEqual({
      phone: 'said: rate_limited',
    });
  });
});
