import type { AuditEntry, AuditTarget } from '@civicconnect/contract';
import {
  formatNumber,
  formatter,
  isLocale,
  localeNames,
  type Translator,
} from '@civicconnect/i18n/browser';
import { commaOf, dotOf } from '../words/listed.ts';

/** In the order in which people look for them. */
export const targets: readonly AuditTarget[] = [
  'staff',
  'department',
  'settings',
  'neighborhood',
  'quick_reply',
  'broadcast',
  'document',
  'faq',
  'unanswered',
  'learned',
  'session',
  'quarantine',
  'organization',
  'citizen',
  'api_key',
  'webhook',
  'login',
  'system',
];

/** What was done, as a sentence without a subject; an act without words is said by its name. */
export function actText(entry: Pick<AuditEntry, 'act' | 'target'>, t: Translator): string {
  const whole = t.maybe(`people.act.${entry.act}`);
  if (whole) return whole;
  const verb = entry.act.slice(entry.act.indexOf('.') + 1);
  const said = t.maybe(`people.verb.${verb}`) ?? verb.replaceAll('_', ' ');
  return t('people.actOf', { target: t(`people.target.${entry.target.kind}`), verb: said });
}

/** The name of a field of the API in the reader's words, with what it is of: `Name (ru)`. */
export function fieldText(path: string, kind: AuditTarget, t: Translator): string {
  const whole = t.maybe(`people.field.${kind}.${path}`) ?? t.maybe(`people.field.${path}`);
  if (whole) return whole;
  const parts = path.split('.');
  const known = parts.map((part) => t.maybe(`people.field.${part}`) ?? part);
  const [first = path, ...rest] = known;
  return rest.length > 0
    ? t('people.fieldOf', { field: first, part: rest.join(dotOf(t.locale)) })
    : first;
}

/** An instant as it is stored. */
const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** A value as people read it; instants by the clocks of the given zone. */
export function valueText(value: unknown, t: Translator, timeZone: string): string {
  if (value === null || value === undefined || value === '') return t('people.nothing');
  if (typeof value === 'boolean') return t(value ? 'common.answer.yes' : 'common.answer.no');
  if (Array.isArray(value)) {
    if (value.length === 0) return t('people.nothing');
    return value.map((one) => valueText(one, t, timeZone)).join(commaOf(t.locale));
  }
  if (typeof value === 'object') return JSON.stringify(value);
  if (typeof value === 'number') return formatNumber(t.locale, value);
  const text = String(value);
  if (isInstant.test(text)) return formatter(t.locale, timeZone).exact(text);
  if (isLocale(text)) return localeNames[text];
  return (
    t.maybe(`words.role.${text}`) ??
    t.maybe(`people.value.${text}`) ??
    scopeOrEvent(text, t) ??
    text
  );
}

/** What a key may do, or of what a webhook hears. */
function scopeOrEvent(text: string, t: Translator): string | null {
  return t.maybe(`integration.scope.${text}`) ?? t.maybe(`integration.event.${text}`);
}
