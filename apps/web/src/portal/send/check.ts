import { descriptionLength } from '@civicconnect/domain';
import type { Translator } from '@civicconnect/i18n/browser';
import { codeOf, ProblemError, paramOf } from '../../foundation/api/problem.ts';
import { isPhone } from './phone.ts';
import type { FieldErrors, FieldName, Limits, Refusal } from './send-state.ts';

/** The example number of every hint and complaint. */
export const examplePhone = '+998 90 123 45 67';

/** What is wrong with the text, as a sentence; null when nothing is. */
export function textError(text: string, limits: Limits, t: Translator): string | null {
  const length = descriptionLength(text);
  if (length === 0) return t('portal.send.errorEmpty');
  if (length < limits.minLength) return t('portal.send.errorShort', { min: limits.minLength });
  if (length > limits.maxLength) return t('portal.send.errorLong', { max: limits.maxLength });
  return null;
}

export function phoneError(phone: string, t: Translator): string | null {
  return isPhone(phone) ? null : t('portal.phone.invalid', { example: examplePhone });
}

export function codeError(code: string, t: Translator): string | null {
  return /^\d{6}$/.test(code) ? null : t('portal.code.incomplete');
}

/** A refusal that another session of the citizen stands behind; null for every other problem. */
export function refusalOf(error: unknown, t: Translator): Refusal | null {
  const code = codeOf(error);
  if (code !== 'duplicate' && code !== 'session_locked') return null;
  const number = paramOf(error, 'number');
  return {
    text:
      code === 'duplicate'
        ? t('portal.send.duplicate')
        : t('portal.send.hasOpen', { number: number ?? '' }),
    sessionId: paramOf(error, 'sessionId'),
    number,
  };
}

const fieldOfPath: Record<string, FieldName> = { text: 'text', phone: 'phone', code: 'code' };

/** The server's refusal as complaints at the fields; what belongs to no field goes to `fallback`. */
export function fieldErrorsOf(error: unknown, fallback: FieldName, t: Translator): FieldErrors {
  if (!(error instanceof ProblemError)) return { [fallback]: t('portal.error.text') };
  const { problem } = error;
  switch (problem.code) {
    case 'invalid_code': {
      const left = Number(problem.params?.triesLeft ?? 0);
      return { code: left > 0 ? t('portal.code.wrong', { n: left }) : t('portal.code.expired') };
    }
    case 'code_expired':
      return { code: t('portal.code.expired') };
    case 'too_short':
    case 'too_long':
      return { text: problem.detail };
    case 'invalid_input': {
      const errors: FieldErrors = {};
      for (const { path, message } of problem.errors ?? []) {
        if (path.startsWith('attachments')) errors.files = t('files.gone');
        const field = fieldOfPath[path];
        if (field) errors[field] = message;
      }
      return Object.keys(errors).length > 0 ? errors : { [fallback]: problem.detail };
    }
    default:
      return { [fallback]: problem.detail || t('portal.error.text') };
  }
}
