import type { Locale } from '@civicconnect/contract';
import { readLocale } from '../../foundation/page/locale.ts';

/** The languages the staff's screens speak: all of the product's. */
const staffLocales: readonly Locale[] = ['uz', 'uz-Cyrl', 'ru', 'en', 'fa'];

/** The language of a staff page: the reader's choice, else what their browser asks for. */
export function readStaffLocale(): Promise<Locale> {
  return readLocale(staffLocales);
}
