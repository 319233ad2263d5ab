import { describe, expect, it } from 'vitest';
import { Breaker } from './breaker.ts';

/** Calls in a row, `x` fails, `o` works; stops at the first that is not let in. */
function calls(breaker: Breaker, script: string, now = 0): number {
  let made = 0;
  for (const step of script) {
    if (!breaker.enter(now)) break;
    made += 1;
    if (step === 'x') breaker.failed(now);
    else breaker.succeeded();
  }
  return made;
}

describe('the breaker', () => {
  it('opens after five failures in a row, not after four', () => {
    expect(calls(new Breaker(), 'xxxxoxxxxoxx')).toBe(12);
    expect(calls(new Breaker(), 'xxxxxx')).toBe(5);
  });

  it('opens when ten of the last twenty failed', () => {
    expect(calls(new Breaker(), 'xo'.repeat(9) + 'ooxo'.repeat(5))).toBe(38);
    expect(calls(new Breaker(), 'ox'.repeat(12))).toBe(20);
  });

  it('lets one trial through after 30 s; a failed one closes the door for as long again', () => {
    const breaker = new Breaker();
    calls(breaker, 'xxxxx', 1000);
    expect(breaker.open()).toEqual({ since: 1000, retryAt: 31_000 });
    expect(breaker.enter(30_999)).toBe(false);
    expect([breaker.enter(31_000), breaker.enter(31_000)]).toEqual([true, false]);
    breaker.failed(31_000);
    expect(breaker.enter(60_999)).toBe(false);
    expect(breaker.enter(61_000)).toBe(true);
    breaker.succeeded();
    expect(breaker.open()).toBeNull();
    expect(calls(breaker, 'xxxxo', 61_000)).toBe(5);
  });

  it('a trial that says nothing leaves room for the next', () => {
    const breaker = new Breaker();
    calls(breaker, 'xxxxx');
    expect(breaker.enter(30_000)).toBe(true);
    breaker.left();
    expect(breaker.enter(30_000)).toBe(true);
  });
});
