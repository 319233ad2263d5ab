import { expect, it } from 'vitest';
import { durationUnits, spanUnits, unitNamed } from './units.ts';

const said = (seconds: number) =>
  durationUnits.flatMap((unit) => {
    const amount = unit.from(seconds);
    return amount === null ? [] : [`${amount} ${unit.name}`];
  })[0];

it('says a duration in the largest unit that is whole', () => {
  expect(said(86_400)).toBe('1 days');
  expect(said(129_600)).toBe('36 hours');
  expect(said(5400)).toBe('90 minutes');
  expect(said(0)).toBeUndefined();
});

it('writes what it reads', () => {
  for (const unit of durationUnits) expect(unit.from(unit.to(7))).toBe(7);
  for (const unit of spanUnits) expect(unit.from(unit.to(3))).toBe(3);
  expect(unitNamed(spanUnits, 'months').from({ days: 15 })).toBeNull();
  expect(unitNamed(spanUnits, 'years').name).toBe('days');
});
