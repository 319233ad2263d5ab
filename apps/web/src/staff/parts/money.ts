import type { Times } from '../time/use-times.ts';

const micros = 1_000_000;

/**
 * Millionths of a US dollar as money: `$0.42`; less than a cent with what there is, `$0.0031`. Kept
 * together from left to right within a sentence of any direction.
 */
export function dollars(amountMicros: number, times: Pick<Times, 'number'>): string {
  const amount = amountMicros / micros;
  return `\u2066$${times.number(amount, amount !== 0 && amount < 0.01 ? 4 : 2)}\u2069`;
}
