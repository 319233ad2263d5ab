import { localized, type Translator } from '@civicconnect/i18n/browser';

/** A setting's value in a few words, for whoever must decide between it and their own. */
export function said(value: unknown, t: Translator): string {
  if (value === null || value === undefined) return '–';
  if (typeof value === 'boolean') return t(value ? 'common.answer.yes' : 'common.answer.no');
  if (Array.isArray(value)) return value.map((one) => said(one, t)).join(', ');
  if (typeof value !== 'object') return String(value);
  if ('uz' in value) return localized(value as { uz: string }, t.locale);
  if ('days' in value) return `${value.days} ${t('admin.unit.days')}`;
  if ('months' in value) return `${value.months} ${t('admin.unit.months')}`;
  return 'number' in value ? String(value.number) : '–';
}
