import { ru } from './sixty/ru.ts';
import { uzCyrl } from './sixty/uz-cyrl.ts';
import { uzLatn } from './sixty/uz-latn.ts';
import type { DemoMessage } from './types.ts';

/**
 * Sixty messages as citizens of the district send them, twenty per language and script, ordinary and
 * hard ones. They were written before a router read them and are not changed to suit it: what the
 * demo promises about routing is measured on them.
 */
export const sixty = { 'uz-Latn': uzLatn, 'uz-Cyrl': uzCyrl, ru } satisfies Record<
  string,
  DemoMessage[]
>;
