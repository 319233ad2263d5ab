import type { Session } from '@civicconnect/contract';
import type { Translator } from '@civicconnect/i18n/browser';
import { shortNumber } from './number.ts';

/** What staff call a citizen: by name, a visitor without one by the number of their chat. */
export function citizenName(
  t: Translator,
  { citizen, number }: Pick<Session, 'citizen' | 'number'>,
): string {
  if (citizen.name) return citizen.name;
  if (citizen.phone) return t('staff.citizen.unnamed');
  return t('staff.citizen.visitor', { number: shortNumber(number, t.locale) });
}
