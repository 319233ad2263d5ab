import { type Locale, locales } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { toCyrillic } from '../script/index.ts';
import { formatter } from './formatter.ts';
import { toSolar } from './solar.ts';
import { formatWords } from './words.ts';
import { dayDistance, wallClock } from './zone.ts';

/** 20 November 2026, 11:24 in Tashkent: a Friday. */
const now = '2026-11-20T06:24:00Z';
const spaced = (text: string) => text.replaceAll('\u00A0', ' ');
const inAll = (say: (f: ReturnType<typeof formatter>) => string, zone?: string) =>
  locales.map((locale) => spaced(say(formatter(locale, zone))));

describe('dates', () => {
  it('name the day as the language does', () => {
    expect(inAll((f) => f.date(now, now))).toEqual([
      '20-noyabr',
      '20-ноябрь',
      '20 ноября',
      '20 November',
      '۲۹ آبان',
    ]);
    expect(inAll((f) => f.month('2026-10'))).toEqual([
      '2026-yil oktabr',
      '2026-йил октябрь',
      'октябрь 2026',
      'October 2026',
      'اکتبر ۲۰۲۶',
    ]);
    expect(inAll((f) => f.dateShort(now, now))).toEqual([
      '20-noy',
      '20-ноя',
      '20 ноя',
      '20 Nov',
      '۲۹ آبان',
    ]);
    expect(inAll((f) => f.exact(now))).toEqual([
      '2026-yil 20-noyabr, 11:24',
      '2026-йил 20-ноябрь, 11:24',
      '20 ноября 2026, 11:24',
      '20 November 2026, 11:24',
      '۲۹ آبان ۱۴۰۵، ۱۱:۲۴',
    ]);
  });

  it('leave the year out only when it is the reader’s own', () => {
    const f = formatter('en');
    expect(spaced(f.date('2025-12-31T18:59:59Z', now))).toBe('31 December 2025');
    expect(spaced(f.date('2025-12-31T19:00:00Z', now))).toBe('1 January');
    // The solar year began on 21 March.
    expect(formatter('fa').date('2026-03-20T12:00:00Z', now)).toBe('۲۹ اسفند ۱۴۰۴');
    expect(formatter('fa').date('2026-03-21T12:00:00Z', now)).toBe('۱ فروردین');
  });

  it('speak of today, yesterday and tomorrow by the zone’s midnight', () => {
    expect(inAll((f) => f.dayTime('2026-11-21T08:10:00Z', now))).toEqual([
      'ertaga, 13:10',
      'эртага, 13:10',
      'завтра, 13:10',
      'tomorrow, 13:10',
      'فردا، ۱۳:۱۰',
    ]);
    const f = formatter('uz');
    expect(f.day('2026-11-19T18:59:59Z', now)).toBe('kecha');
    expect(f.day('2026-11-19T19:00:00Z', now)).toBe('bugun');
    expect(f.day('2026-11-18T12:00:00Z', now)).toBe('18-noyabr');
    expect(formatter('uz', 'America/New_York').day('2026-11-20T04:59:59Z', now)).toBe('kecha');
  });

  it('part the days of a conversation', () => {
    expect(inAll((f) => f.dayLabel(now, now))).toEqual([
      'Bugun, 20-noyabr',
      'Бугун, 20-ноябрь',
      'Сегодня, 20 ноября',
      'Today, 20 November',
      'امروز، ۲۹ آبان',
    ]);
    expect(inAll((f) => f.dayLabel('2026-11-05T08:10:00Z', now))).toEqual([
      '5-noyabr, payshanba',
      '5-ноябрь, пайшанба',
      '5 ноября, четверг',
      'Thursday, 5 November',
      'پنجشنبه ۱۴ آبان',
    ]);
  });

  it('refuse what is not a time', () => {
    expect(() => formatter('uz').date('yesterday')).toThrow(RangeError);
    expect(() => formatter('uz', 'Mars/Olympus').date(now)).toThrow(RangeError);
  });
});

describe('spans', () => {
  const ahead = (seconds: number) => new Date(Date.parse(now) + seconds * 1000);

  it('say how long ago, and how far ahead', () => {
    expect(inAll((f) => f.relative(ahead(-3 * 3600 - 5), now))).toEqual([
      '3 soat oldin',
      '3 соат олдин',
      '3 часа назад',
      '3 hours ago',
      '۳ ساعت پیش',
    ]);
    expect(inAll((f) => f.relative(ahead(61), now))).toEqual([
      '1 daqiqadan keyin',
      '1 дақиқадан кейин',
      'через 1 минуту',
      'in 1 minute',
      '۱ دقیقه دیگر',
    ]);
    expect(inAll((f) => f.relative(ahead(-59), now))[0]).toBe('hozirgina');
  });

  it('use the two largest units', () => {
    const short = (seconds: number) => spaced(formatter('uz').duration(seconds));
    expect([45, 59.9, 60, 3599, 3600, 7440, 86_400, 93_600, 0, -7440].map(short)).toEqual([
      '45 son',
      '59 son',
      '1 daq',
      '59 daq',
      '1 soat',
      '2 soat 4 daq',
      '1 kun',
      '1 kun 2 soat',
      '0 son',
      '2 soat 4 daq',
    ]);
    expect(inAll((f) => f.duration(78_000, 'long'))).toEqual([
      '21 soat 40 daqiqa',
      '21 соат 40 дақиқа',
      '21 час 40 минут',
      '21 hours 40 minutes',
      '۲۱ ساعت و ۴۰ دقیقه',
    ]);
    expect(spaced(formatter('ru').duration(2 * 86_400 + 4 * 3600))).toBe('2 дня 4 ч');
  });

  it('count down', () => {
    expect([42, 60, 725, 0, -3, 41.2].map((seconds) => formatter('ru').countdown(seconds))).toEqual(
      ['0:42', '1:00', '12:05', '0:00', '0:00', '0:42'],
    );
  });
});

describe('numbers', () => {
  it('are grouped and pointed as the language does', () => {
    expect(inAll((f) => f.number(12480.57))).toEqual([
      '12 480,6',
      '12 480,6',
      '12 480,6',
      '12,480.6',
      '۱۲٬۴۸۰٫۶',
    ]);
    expect(formatter('uz').number(12480)).toBe('12\u00A0480');
    expect(formatter('en').number(-0.04)).toBe('0');
    expect(formatter('en').number(-1234.5, 2)).toBe('−1,234.5');
    expect(inAll((f) => f.number(0.4, 2, 2))).toEqual(['0,40', '0,40', '0,40', '0.40', '۰٫۴۰']);
  });

  it('stand for shares and sizes', () => {
    expect(inAll((f) => f.percent(0.864))).toEqual(['86 %', '86 %', '86 %', '86%', '۸۶٪']);
    expect(inAll((f) => f.fileSize(14.2 * 1024 ** 2))).toEqual([
      '14 MB',
      '14 МБ',
      '14 МБ',
      '14 MB',
      '۱۴ مگابایت',
    ]);
    const size = (bytes: number) => spaced(formatter('en').fileSize(bytes));
    expect([0, 1023, 1024, 1536, 5 * 1024 ** 4].map(size)).toEqual([
      '0 B',
      '1,023 B',
      '1 KB',
      '1.5 KB',
      '5,120 GB',
    ]);
  });
});

describe('what stands behind', () => {
  it('the solar calendar agrees with ICU from 1925 to 2100', () => {
    const icu = new Intl.DateTimeFormat('en-US-u-ca-persian', {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    for (let day = Date.UTC(1925, 0, 1); day < Date.UTC(2100, 0, 1); day += 86_400_000 * 7) {
      const date = new Date(day);
      const parts = Object.fromEntries(
        icu.formatToParts(day).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
      );
      expect(toSolar(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toEqual({
        year: parts.year,
        month: parts.month,
        day: parts.day,
      });
    }
  });

  it('the wall clock is the zone’s, midnight is 0, and days are counted by the calendar', () => {
    expect(wallClock('2026-11-19T19:00:00Z', 'Asia/Tashkent')).toEqual({
      year: 2026,
      month: 11,
      day: 20,
      weekday: 5,
      hour: 0,
      minute: 0,
      second: 0,
    });
    // A day of 25 hours in New York.
    expect(dayDistance('2026-11-02T04:30:00Z', '2026-11-01T04:30:00Z', 'America/New_York')).toBe(0);
  });

  it('the words of Cyrillic Uzbek are those of the Latin in the other script', () => {
    const latin = formatWords.uz;
    const cyrillic = formatWords['uz-Cyrl'];
    const converted = (words: readonly string[]) => words.map((word) => toCyrillic(word));
    expect(cyrillic.months).toEqual(converted(latin.months));
    expect(cyrillic.weekdays).toEqual(converted(latin.weekdays));
    for (const name of ['today', 'yesterday', 'tomorrow', 'now'] as const) {
      expect(cyrillic[name]).toBe(toCyrillic(latin[name]));
    }
    for (const unit of ['day', 'hour', 'minute', 'second'] as const) {
      expect(cyrillic.units[unit].other).toBe(toCyrillic(latin.units[unit].other));
    }
  });

  it('no locale lacks a word', () => {
    const counts = (locale: Locale) =>
      [
        formatWords[locale].months,
        formatWords[locale].monthsShort,
        formatWords[locale].weekdays,
      ].map((words) => words.length);
    for (const locale of locales) expect(counts(locale)).toEqual([12, 12, 7]);
  });
});
