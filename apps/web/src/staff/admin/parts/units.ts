import type { Span } from '@civicconnect/contract';

/** One way to say an amount: how it is read and written. `min` and `max` are the contract's bounds in it. */
export interface Unit<T> {
  name: 'minutes' | 'hours' | 'days' | 'months' | 'characters';
  min: number;
  max: number;
  /** The amount, or null when the value is not a whole number of the unit. */
  from(value: T): number | null;
  to(amount: number): T;
}

export function unitNamed<T>(units: readonly Unit<T>[], name: string): Unit<T> {
  const found = units.find((unit) => unit.name === name) ?? units[0];
  if (!found) throw new Error('an amount without units');
  return found;
}

function ofSeconds(name: Unit<number>['name'], seconds: number, max: number): Unit<number> {
  return {
    name,
    min: 1,
    max,
    from: (value) => (value > 0 && value % seconds === 0 ? value / seconds : null),
    to: (amount) => amount * seconds,
  };
}

/** Largest first: `86400` is said as one day. */
export const durationUnits: readonly Unit<number>[] = [
  ofSeconds('days', 86_400, 366),
  ofSeconds('hours', 3600, 8784),
  ofSeconds('minutes', 60, 10_000),
];

export const spanUnits: readonly Unit<Span>[] = [
  {
    name: 'days',
    min: 1,
    max: 366,
    from: (value) => ('days' in value ? value.days : null),
    to: (days) => ({ days }),
  },
  {
    name: 'months',
    min: 1,
    max: 12,
    from: (value) => ('months' in value ? value.months : null),
    to: (months) => ({ months }),
  },
];

/** A length in characters, within the contract's bounds. */
export function characters(min: number, max: number): readonly Unit<number>[] {
  return [{ name: 'characters', min, max, from: (value) => value, to: (amount) => amount }];
}
