import type { BusinessHours } from '@civicconnect/contract';
import { expect, it } from 'vitest';
import { awayText, backAt } from './business-hours.ts';

const day = { from: '09:00', to: '18:00' };
const weekdaysOnly: BusinessHours = [day, day, day, day, day, null, null];
const zone = 'Asia/Tashkent';
/** A moment of the week of 16 November 2026, a Monday, by the clocks of Tashkent. */
const at = (date: number, time: string) => new Date(`2026-11-${date}T${time}:00+05:00`);

it('nobody is away within the hours, nor where there are none set', () => {
  expect(backAt(weekdaysOnly, zone, at(16, '09:00'))).toBeNull();
  expect(backAt(weekdaysOnly, zone, at(16, '17:59'))).toBeNull();
  expect(backAt(null, zone, at(21, '03:00'))).toBeNull();
});

it('before the hours people are back today, after them on the next day that has some', () => {
  const today = { today: true, weekday: 1, time: '09:00' };
  expect(backAt(weekdaysOnly, zone, at(16, '08:59'))).toEqual(today);
  const tomorrow = { today: false, weekday: 2, time: '09:00' };
  expect(backAt(weekdaysOnly, zone, at(16, '18:00'))).toEqual(tomorrow);
  const monday = { today: false, weekday: 1, time: '09:00' };
  expect(backAt(weekdaysOnly, zone, at(20, '18:00'))).toEqual(monday);
  expect(backAt(weekdaysOnly, zone, at(22, '12:00'))).toEqual(monday);
});

it('the time is written in the digits of the language', () => {
  const back = { today: false, weekday: 1, time: '09:00' };
  expect(awayText(back, 'fa')).toContain('۰۹:۰۰');
  expect(awayText(back, 'ru')).toContain('в понедельник в 09:00');
});
