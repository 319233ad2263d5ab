import { describe, expect, it } from 'vitest';
import { Calibrator, countPlausible, type JudgedText, uncalibrated } from './calibration.ts';
import { firstWeights, mixScores, mixTerms } from './mixture.ts';
import { randomFrom } from './random.ts';
import { softmax } from './regression.ts';

/** Texts over which the regression claims `said` and is right with probability `right`. */
function judgedTexts(count: number, said: number, right: number): JudgedText[] {
  const random = randomFrom(7);
  return Array.from({ length: count }, () => ({
    terms: mixTerms({
      regression: Float64Array.of(said, (1 - said) / 2, (1 - said) / 2),
      cosines: Float64Array.of(0.3, 0.3, 0.3),
      complements: Float64Array.of(0, 0, 0),
      neighbours: [],
      taught: [],
      corrected: false,
    }),
    column: random() < right ? 0 : 1,
  }));
}

function calibrated(texts: readonly JudgedText[]) {
  const calibrator = new Calibrator();
  calibrator.addAll(texts);
  return calibrator.calibration;
}

function confidence(texts: readonly JudgedText[]): number {
  const [first] = texts;
  if (first === undefined) throw new Error('no texts');
  return softmax(mixScores(first.terms, calibrated(texts).weights))[0] ?? 0;
}

describe('calibration', () => {
  it('leaves the first weights until two hundred texts were judged', () => {
    expect(calibrated(judgedTexts(199, 0.9, 0.5))).toEqual(uncalibrated);
    expect(calibrated(judgedTexts(200, 0.9, 0.5)).weights).not.toEqual(firstWeights);
  });

  it('makes confidence say how often it is right', () => {
    expect(confidence(judgedTexts(600, 0.95, 0.7))).toBeCloseTo(0.7, 1);
    expect(confidence(judgedTexts(600, 0.6, 0.9))).toBeCloseTo(0.9, 1);
  });

  it('refits after every fifty, whichever way they came', () => {
    const texts = judgedTexts(300, 0.9, 0.6);
    const grown = new Calibrator();
    for (const text of texts.slice(0, 249)) grown.add(text);
    expect(grown.calibration.weights).toEqual(calibrated(texts.slice(0, 200)).weights);
    for (const text of texts.slice(249)) grown.add(text);
    expect(grown.calibration.weights).toEqual(calibrated(texts).weights);
  });

  it('has the right department among the plausible ones nine times of ten', () => {
    const texts = judgedTexts(500, 0.8, 0.7);
    const { weights, plausibleMass } = calibrated(texts);
    const covered = texts.filter(({ terms, column }) => {
      const shares = softmax(mixScores(terms, weights));
      return column < countPlausible(shares, plausibleMass ?? 0);
    });
    expect(covered.length / texts.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('plausible departments', () => {
  it('are those before which little probability stands', () => {
    const shares = Float64Array.of(0.5, 0.3, 0.15, 0.05, 0);
    expect(countPlausible(shares, 0)).toBe(1);
    expect(countPlausible(shares, 0.6)).toBe(2);
    expect(countPlausible(shares, 0.85)).toBe(3);
    expect(countPlausible(shares, 1)).toBe(4);
  });
});
