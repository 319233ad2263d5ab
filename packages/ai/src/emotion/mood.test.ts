import type { Emotion, EmotionResult } from '@civicconnect/contract';
import { expect, it } from 'vitest';
import { type Mood, nextMood } from './mood.ts';

const turn = (emotion: Emotion, intensity: number, negativity = 0): EmotionResult => ({
  emotion,
  intensity,
  negativity,
  frustration: negativity,
  signals: [],
});
const after = (...turns: EmotionResult[]) =>
  turns.reduce<Mood | null>((mood, one) => nextMood(mood, one), null);

it('takes the first turn as it is', () => {
  expect(after(turn('angry', 0.9, 0.8))).toMatchObject({
    emotion: 'angry',
    intensity: 0.9,
    negativity: 0.8,
    frustration: 0.8,
  });
});

it('gives the newest turn four tenths', () => {
  const mood = after(turn('angry', 1, 1), turn('calm', 0.5, 0));
  expect(mood?.levels.angry).toBeCloseTo(0.6);
  expect(mood?.levels.calm).toBeCloseTo(0.2);
  expect(mood).toMatchObject({ emotion: 'angry' });
  expect(mood?.negativity).toBeCloseTo(0.6);
});

it('forgets anger after a few calm turns, and no word changes what was', () => {
  const angry = after(turn('angry', 1, 1));
  const before = structuredClone(angry);
  const calmer = [1, 2, 3].reduce((mood) => nextMood(mood, turn('calm', 0.9)), angry);
  expect(calmer?.emotion).toBe('calm');
  expect(angry).toEqual(before);
});
