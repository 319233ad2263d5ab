/** How the writer of a text feels, as far as words tell: the table of words and a linear model together. */
import type { Emotion, EmotionResult, TextLanguage } from '@civicconnect/contract';
import { detectLanguage } from '../language/detect.ts';
import { type CueKind, readCues } from './cues.ts';
import type { Feeling } from './examples/types.ts';
import { emotionFeatures, emotionShares } from './linear.ts';
import { shippedEmotions } from './shipped-model.ts';

const longestRead = 4000;
/** A calm word about something that is wrong is calm. */
const emotionOf: Record<Feeling, Emotion> = {
  calm: 'calm',
  problem: 'calm',
  grateful: 'grateful',
  frustrated: 'frustrated',
  angry: 'angry',
  sad: 'sad',
  anxious: 'anxious',
};
/** What words of praise and blame add to the model's opinion, in log odds. */
const wordWeight = 1.2;
/** How far a full measure of these moves a level towards 1. */
const pushes = {
  frustration: { repeated: 0.4, waiting: 0.15, capitals: 0.2, marks: 0.1 },
} as const;
const loudPush = 0.3;

type Strengths = Record<CueKind, number>;

function pushed(level: number, strength: number, push: number): number {
  return 1 - (1 - level) * (1 - push * Math.tanh(strength));
}

function rounded(level: number): number {
  return Math.round(level * 1000) / 1000;
}

/** Negative feelings against praise, by model and by words; a calm text says little of either. */
function negativityOf(shares: Record<Feeling, number>, strengths: Strengths): number {
  const { bad, angry, frustrated, sad, anxious, good, grateful } = strengths;
  const words = bad + angry + frustrated + sad + anxious - good - grateful;
  const against =
    shares.problem + shares.frustrated + shares.angry + shares.sad + shares.anxious + 1e-6;
  const odds = Math.log(against / (shares.grateful + 1e-6)) + wordWeight * Math.tanh(words);
  return (1 - shares.calm) / (1 + Math.exp(-odds));
}

function frustrationOf(shares: Record<Feeling, number>, strengths: Strengths): number {
  const start = shares.frustrated + shares.angry;
  return Object.entries(pushes.frustration).reduce(
    (level, [kind, push]) => pushed(level, strengths[kind as CueKind], push),
    start,
  );
}

function strongest(shares: Record<Feeling, number>): { emotion: Emotion; share: number } {
  const sums = new Map<Emotion, number>();
  for (const [feeling, emotion] of Object.entries(emotionOf) as [Feeling, Emotion][]) {
    sums.set(emotion, (sums.get(emotion) ?? 0) + shares[feeling]);
  }
  let best: { emotion: Emotion; share: number } = { emotion: 'calm', share: 0 };
  for (const [emotion, share] of sums) if (share > best.share) best = { emotion, share };
  return best;
}

/**
 * Without a language model only `negativity` and `frustration` are promised (`npm run eval -- emotion`);
 * `emotion` is the likeliest of the six. A text without letters or smileys is calm, with intensity 0.
 * @param language detected when left out.
 */
export function detectEmotion(text: string, language?: TextLanguage): EmotionResult {
  const read = text.slice(0, longestRead);
  const { cues, strengths } = readCues(read, language ?? detectLanguage(read).language);
  if (cues.length === 0 && !/\p{L}/u.test(read)) {
    return { emotion: 'calm', intensity: 0, negativity: 0, frustration: 0, signals: [] };
  }
  const model = shippedEmotions();
  const found = emotionShares(model, emotionFeatures(read, { cues, strengths }));
  const shares = Object.fromEntries(
    model.labels.map((label, column) => [label, found[column] ?? 0]),
  ) as Record<Feeling, number>;
  const { emotion, share } = strongest(shares);
  const loud = emotion === 'calm' ? 0 : strengths.capitals + strengths.marks;
  return {
    emotion,
    intensity: rounded(pushed(share, loud, loudPush)),
    negativity: rounded(negativityOf(shares, strengths)),
    frustration: rounded(frustrationOf(shares, strengths)),
    signals: cues,
  };
}
