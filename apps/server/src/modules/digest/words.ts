import type { Locale, LocalizedText, Settings } from '@civicconnect/contract';
import { formatter, localized, translator } from '@civicconnect/i18n';
import { type DigestFigures, dayBefore } from './figures.ts';

/** What one head is told: the organization, then their own departments. */
export interface Told {
  organization: LocalizedText;
  whole: DigestFigures;
  own: { name: LocalizedText; figures: DigestFigures }[];
  settings: Settings;
  now: Date;
}

function wholeLines(locale: Locale, { whole, settings, now }: Told): string[] {
  const t = translator(locale);
  const format = formatter(locale, settings.timeZone);
  const { day, late, low, longest } = whole;
  const n = (value: number) => format.number(value);
  const seconds = longest ? (now.getTime() - longest.since.getTime()) / 1000 : 0;
  return [
    t('improvement.digest.flow', {
      received: n(day.received),
      answered: n(day.answered),
      closed: n(day.closed),
    }),
    ...(late > 0 ? [t('improvement.digest.late', { late: n(late) })] : []),
    ...(low > 0 ? [t('improvement.digest.low', { low: n(low) })] : []),
    ...(longest
      ? [
          t('improvement.digest.longest', {
            number: longest.number,
            duration: format.duration(seconds, 'long'),
          }),
        ]
      : []),
  ];
}

/** The digest in its reader's language. Of citizens it has nothing but the number of a session. */
export function digestWords(locale: Locale, told: Told): { subject: string; text: string } {
  const t = translator(locale);
  const { settings, now, own } = told;
  const format = formatter(locale, settings.timeZone);
  // Noon of the day itself is that day in every zone.
  const noon = `${dayBefore(now, settings)}T12:00:00Z`;
  const subject = t('improvement.digest.subject', {
    organization: localized(told.organization, locale),
    day: formatter(locale, 'UTC').date(noon, now),
  });
  const departments = own.map(({ name, figures: { day, late } }) =>
    t('improvement.digest.department', {
      department: localized(name, locale),
      received: format.number(day.received),
      answered: format.number(day.answered),
      closed: format.number(day.closed),
      late: format.number(late),
    }),
  );
  const lines = wholeLines(locale, told);
  return { subject, text: [...lines, ...(own.length > 0 ? ['', ...departments] : [])].join('\n') };
}
