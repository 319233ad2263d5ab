import type { Translator } from '@civicconnect/i18n';
import type { Refused } from '../../../errors.ts';

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** What a refusal is to somebody who reads it in a chat. */
export function refusalLine(t: Translator, { code, params = {} }: Refused): string {
  switch (code) {
    case 'too_short':
      return t('bot.tooShort', { missing: numberOf(params.min) - numberOf(params.length) });
    case 'too_long':
      return t('bot.tooLong', { max: numberOf(params.max), length: numberOf(params.length) });
    case 'duplicate':
      return t('bot.duplicate', { number: String(params.number ?? '') });
    case 'rate_limited':
      return t('bot.tooOften', { minutes: Math.max(1, Math.ceil(numberOf(params.seconds) / 60)) });
    case 'invalid_code':
      return t('bot.codeWrong', { left: numberOf(params.triesLeft) });
    case 'code_expired':
      return t('bot.codeExpired');
    case 'organization_suspended':
      return t('bot.suspended');
    case 'feedback_final':
      return t('bot.ratingFinal');
    default:
      return t('bot.unavailable');
  }
}
