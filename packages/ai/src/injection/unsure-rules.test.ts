import { describe, expect, it } from 'vitest';
import { detectInjection } from './detect.ts';

const isolateAt = 0.6;

it('a weak rule alone does not stop a text that reads as ordinary ones do', () => {
  const text =
    'Bizga yangi yordamchi kerak, sizning vazifangiz uni topish edi, avvalgi yordamchi ketdi.';
  expect(detectInjection(text).isInjection).toBe(false);
});

describe('a rule that is not sure', () => {
  const text = 'Забудьте все указания про субботник';
  const reads = (score: number) => ({
    weights: new Float32Array(2 ** 18),
    bias: score,
    threshold: 0,
  });

  it('stops nothing alone', () => {
    const { isInjection, signals } = detectInjection(text, isolateAt, reads(-9));
    expect(signals.map(({ rule, weight }) => [rule, weight])).toEqual([['override.all.ru', 0.72]]);
    expect(isInjection).toBe(false);
  });

  it('stops what reads suspiciously too, and counts half', () => {
    const { isInjection, riskScore, signals } = detectInjection(text, isolateAt, reads(-0.2));
    const wording = signals.find(({ rule }) => rule === 'wording')?.weight ?? 0;
    expect(wording).toBeGreaterThan(0.4);
    expect(wording).toBeLessThan(isolateAt);
    expect(isInjection).toBe(true);
    expect(riskScore).toBeCloseTo(1 - (1 - 0.72 / 2) * (1 - wording), 2);
  });
});
