import type { Locale } from '@civicconnect/contract';
import { digits } from '@civicconnect/i18n/browser';

/** The part of a tracking number that people say aloud: `NRP-2026-004821` → `4821`, `۴۸۲۱`. */
export function shortNumber(number: string, locale: Locale): string {
  return digits(locale, /0*(\d+)$/.exec(number)?.[1] ?? number);
}

/** A phone as people write it: `+998901234567` → `+998 90 123-45-67`; other countries' stay as they are. */
export function writtenPhone(phone: string): string {
  const parts = /^\+998(\d{2})(\d{3})(\d{2})(\d{2})$/.exec(phone);
  return parts ? `+998 ${parts[1]} ${parts[2]}-${parts[3]}-${parts[4]}` : phone;
}
