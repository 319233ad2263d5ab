import { describe, expect, it } from 'vitest';
import { calendarMonth, placeInWeek, plusDays, plusMonths } from './calendar.ts';

const sheet = (locale: Parameters<typeof calendarMonth>[0], day: string) => {
  const { title, weekdays, weeks } = calendarMonth(locale, day);
  const numbers = weeks.map((week) => week.map((place) => place?.number ?? '').join(' '));
  return { title, heads: weekdays.map(({ short }) => short).join(' '), numbers };
};

describe('a sheet of the calendar', () => {
  it('begins its weeks on Monday, with blanks around the month', () => {
    expect(sheet('uz', '2026-11-21')).toEqual({
      title: '2026-yil noyabr',
      heads: 'Du Se Ch Pa Ju Sh Ya',
      numbers: [
        '      1',
        '2 3 4 5 6 7 8',
        '9 10 11 12 13 14 15',
        '16 17 18 19 20 21 22',
        '23 24 25 26 27 28 29',
        '30      ',
      ],
    });
    expect(sheet('ru', '2026-11-21').title).toBe('ноябрь 2026');
    expect(sheet('uz-Cyrl', '2026-11-21').title).toBe('2026-йил ноябрь');
  });

  it('is solar in Persian, and begins on Saturday', () => {
    // 1 Azar 1405 is 22 November 2026, a Sunday; Azar has 30 days.
    const azar = sheet('fa', '2026-11-25');
    expect(azar).toMatchObject({ title: 'آذر ۱۴۰۵', heads: 'ش ی د س چ پ ج' });
    expect(azar.numbers[0]).toBe(' ۱ ۲ ۳ ۴ ۵ ۶');
    expect(azar.numbers.join(' ')).toContain('۳۰');
    expect(calendarMonth('fa', '2026-11-25').weeks[0]?.[1]?.day).toBe('2026-11-22');
  });
});

describe('from day to day', () => {
  it('goes over months, years and leap days', () => {
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(plusDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(placeInWeek('ru', '2026-11-22')).toBe(6);
    expect(placeInWeek('fa', '2026-11-22')).toBe(1);
  });

  it('keeps the day of the month, or takes the last where the month is shorter', () => {
    expect(plusMonths('ru', '2026-11-21', 1)).toBe('2026-12-21');
    expect(plusMonths('ru', '2026-01-31', 1)).toBe('2026-02-28');
    expect(plusMonths('ru', '2026-03-31', -1)).toBe('2026-02-28');
    expect(plusMonths('ru', '2026-02-28', -12)).toBe('2025-02-28');
    // 31 Shahrivar 1405 and 30 Mehr 1405.
    expect(plusMonths('fa', '2026-09-22', 1)).toBe('2026-10-22');
  });
});
