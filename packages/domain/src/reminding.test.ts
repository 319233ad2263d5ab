import { Settings } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { atHour, hourOf } from './calendar.ts';
import { nextWaking, reminderDue, reminderVerdict, type Unrated } from './reminding.ts';

const settings = Settings.parse({});
// Tashkent is five hours ahead: 05:00Z is ten in the morning there.
const closedAt = new Date('2026-11-20T05:00:00Z');
const due = new Date('2026-11-21T05:00:00Z');
const unrated: Unrated = {
  status: 'closed',
  closedAt,
  isRated: false,
  hasOpenSession: false,
  remindedAt: null,
};
const days = (n: number) => n * 86_400_000;

describe('hours of a zone', () => {
  it.each([
    ['2026-11-20T03:59:59Z', 'Asia/Tashkent', 8],
    ['2026-11-20T04:00:00Z', 'Asia/Tashkent', 9],
    ['2026-03-29T01:30:00Z', 'Europe/Berlin', 3],
  ])('%s in %s is in hour %i', (at, zone, hour) => {
    expect(hourOf(new Date(at), zone)).toBe(hour);
  });

  it('are found on the day that the zone’s clocks show, or on another', () => {
    const lateThere = new Date('2026-11-20T20:00:00Z');
    expect(atHour(lateThere, 9, 'Asia/Tashkent')).toEqual(new Date('2026-11-21T04:00:00Z'));
    expect(atHour(lateThere, 9, 'Asia/Tashkent', 1)).toEqual(new Date('2026-11-22T04:00:00Z'));
  });
});

describe('waking hours', () => {
  it.each([
    ['2026-11-20T03:59:00Z', '2026-11-20T04:00:00Z'],
    ['2026-11-20T04:00:00Z', '2026-11-20T04:00:00Z'],
    ['2026-11-20T14:59:00Z', '2026-11-20T14:59:00Z'],
    ['2026-11-20T15:00:00Z', '2026-11-21T04:00:00Z'],
    ['2026-11-20T22:00:00Z', '2026-11-21T04:00:00Z'],
  ])('from %s on it is day at %s', (at, day) => {
    expect(nextWaking(new Date(at), 'Asia/Tashkent')).toEqual(new Date(day));
  });

  it('put a reminder off to the morning', () => {
    expect(reminderDue(closedAt, settings)).toEqual(due);
    const inTheNight = new Date('2026-11-20T18:00:00Z');
    expect(reminderDue(inTheNight, settings)).toEqual(new Date('2026-11-22T04:00:00Z'));
  });
});

describe('a closed session without a rating', () => {
  it('is reminded of when its time has come, not before, and not at night', () => {
    const before = new Date(due.getTime() - 1);
    expect(reminderVerdict(unrated, before, settings)).toEqual({ kind: 'later', at: due });
    expect(reminderVerdict(unrated, due, settings)).toEqual({ kind: 'remind' });
    const night = new Date('2026-11-21T19:00:00Z');
    const at = new Date('2026-11-22T04:00:00Z');
    expect(reminderVerdict(unrated, night, settings)).toEqual({ kind: 'later', at });
  });

  it.each<[string, Partial<Unrated>]>([
    ['was rated', { isRated: true }],
    ['was opened again', { status: 'queued', closedAt: null }],
    ['has a citizen with something open', { hasOpenSession: true }],
    [
      'has a citizen who was reminded six days ago',
      { remindedAt: new Date(due.getTime() - days(6)) },
    ],
    ['was closed eight days ago', { closedAt: new Date(due.getTime() - days(8)) }],
  ])('that %s is never reminded of', (_, more) => {
    expect(reminderVerdict({ ...unrated, ...more }, due, settings)).toEqual({ kind: 'never' });
  });

  it('is reminded of where the last reminder of its citizen is a week ago', () => {
    const remindedAt = new Date(due.getTime() - days(7));
    expect(reminderVerdict({ ...unrated, remindedAt }, due, settings)).toEqual({ kind: 'remind' });
  });

  it('is left alone where the organization does not remind', () => {
    const off = Settings.parse({ feedback: { reminder: false } });
    expect(reminderVerdict(unrated, due, off)).toEqual({ kind: 'never' });
  });
});
