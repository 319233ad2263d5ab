/** The mood of a conversation: a running average over its turns. */
import { type Emotion, type EmotionResult, emotions } from '@civicconnect/contract';

/** What the newest turn counts against all before it. */
const newest = 0.4;

export interface Mood {
  emotion: Emotion;
  /** Of that emotion, 0 to 1. */
  intensity: number;
  negativity: number;
  frustration: number;
  /** Every emotion's average, from which the next turn goes on. */
  levels: Record<Emotion, number>;
}

/** Pure. @param before null at the first turn, which is taken as it is. */
export function nextMood(before: Mood | null, turn: EmotionResult): Mood {
  const share = before === null ? 1 : newest;
  const mixed = (old: number | undefined, now: number): number =>
    (1 - share) * (old ?? 0) + share * now;
  const levels = Object.fromEntries(
    emotions.map((one) => [
      one,
      mixed(before?.levels[one], one === turn.emotion ? turn.intensity : 0),
    ]),
  ) as Record<Emotion, number>;
  const emotion = emotions.reduce(
    (best, one) => (levels[one] > levels[best] ? one : best),
    emotions[0],
  );
  return {
    emotion,
    intensity: levels[emotion],
    negativity: mixed(before?.negativity, turn.negativity),
    frustration: mixed(before?.frustration, turn.frustration),
    levels,
  };
}
