/** Patterns written by hand, expanded into texts to learn from: the same ones on every machine. */
import { fnv1a } from '../../features/hash.ts';
import { neighbourSamples } from '../../language/neighbours.ts';
import { ownSamples } from '../../language/samples.ts';
import { randomFrom } from '../../router/random.ts';
import type { LabelledText } from '../balance.ts';
import { attacksAbroad, ordinaryAbroad } from './abroad.ts';
import {
  persianAppealSlots,
  persianAppeals,
  russianAppealSlots,
  russianAppeals,
  uzbekAppealSlots,
  uzbekAppeals,
} from './appeals.ts';
import { englishAppealSlots, englishAppeals } from './appeals-en.ts';
import { englishAttacks, englishTasks } from './attacks-en.ts';
import {
  persianAttacks,
  persianTasks,
  russianAttacks,
  russianTasks,
  uzbekAttacks,
  uzbekTasks,
} from './attacks-others.ts';
import { documentTexts } from './documents.ts';
import { englishEveryday, englishEverydaySlots } from './everyday-en.ts';
import { englishFrameSlots, englishFrames } from './frames-en.ts';
import { persianOrders, russianOrders, uzbekOrders } from './orders-others.ts';
import { englishOrdinary } from './ordinary-en.ts';
import { persianOrdinary, russianOrdinary, uzbekOrdinary } from './ordinary-others.ts';
import { englishPlain, englishPlainSlots } from './plain-en.ts';
import { linesOf, pick, type Random, readingsOf, slotsOf } from './reading.ts';
import { englishScenarioSlots, englishScenarios } from './scenarios-en.ts';

interface Written {
  attacks: string;
  tasks: string;
  ordinary: string;
  samples: string[];
}

const sentences = (text: string): string[] =>
  text
    .split(/\n|(?<=[.!?؟])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 12);

const written: Record<string, Written> = {
  en: {
    attacks: englishAttacks + englishFrames,
    tasks: englishTasks,
    ordinary: englishOrdinary + englishEveryday + englishScenarios + englishAppeals + englishPlain,
    samples: sentences(ownSamples.en),
  },
  ru: {
    attacks: russianAttacks + russianOrders,
    tasks: russianTasks,
    ordinary: russianOrdinary + russianAppeals,
    samples: sentences(ownSamples.ru),
  },
  uz: {
    attacks: uzbekAttacks + uzbekOrders,
    tasks: uzbekTasks,
    ordinary: uzbekOrdinary + uzbekAppeals,
    samples: sentences(ownSamples.uz),
  },
  fa: {
    attacks: persianAttacks + persianOrders,
    tasks: persianTasks,
    ordinary: persianOrdinary + persianAppeals,
    samples: sentences(ownSamples.fa),
  },
  other: {
    attacks: attacksAbroad,
    tasks: '',
    ordinary: ordinaryAbroad,
    samples: [],
  },
};

/** Few patterns stand for many languages there, so each is read often. */
const readingsAbroad = 40;

/** No two of them call different things by one name. */
const slotTables = [
  englishFrameSlots,
  englishEverydaySlots,
  englishScenarioSlots,
  englishAppealSlots,
  englishPlainSlots,
  uzbekAppealSlots,
  russianAppealSlots,
  persianAppealSlots,
];

export interface WrittenText extends LabelledText {
  language: string;
  /** Readings of one pattern belong together: a fair test holds back whole patterns. */
  pattern: string;
}

/** A chain of readings, as long texts are: attacks hidden among ordinary sentences, or one after the other. */
function chain(random: Random, ...groups: readonly (readonly string[])[]): string {
  const parts = groups.map((group) => pick(random, group) ?? '');
  return parts.filter((part) => part !== '').join(pick(random, [' ', ' ', '\n', '. ']) ?? ' ');
}

/** @param keep which patterns take part: a test holds some back. */
export function writtenTexts(keep: (pattern: string) => boolean = () => true): WrittenText[] {
  const texts: WrittenText[] = [];
  for (const [language, { attacks, tasks, ordinary, samples }] of Object.entries(written)) {
    const slots = slotsOf(...slotTables, { task: tasks });
    const count = language === 'other' ? readingsAbroad : undefined;
    const readings = (patterns: string, attack: boolean): WrittenText[] =>
      linesOf(patterns)
        .filter(keep)
        .flatMap((pattern) =>
          readingsOf(pattern, slots, count).map((text) => ({ text, attack, language, pattern })),
        );
    const dangerous = readings(attacks, true);
    const harmless = [
      ...readings(ordinary, false),
      ...samples.filter(keep).map((text) => ({ text, attack: false, language, pattern: text })),
    ];
    texts.push(...dangerous, ...harmless, ...chains(language, dangerous, harmless));
  }
  const documents = documentTexts(englishTasks).map((made) => ({
    ...made,
    language: 'en',
    pattern: made.text,
  }));
  return [...texts, ...documents.filter(({ pattern }) => keep(pattern)), ...foreign(keep)];
}

function chains(
  language: string,
  dangerous: WrittenText[],
  harmless: WrittenText[],
): WrittenText[] {
  const random: Random = randomFrom(fnv1a(language));
  const bad = dangerous.map(({ text }) => text);
  const good = harmless.map(({ text }) => text);
  const made = (count: number, attack: boolean, groups: string[][]): WrittenText[] =>
    Array.from({ length: count }, () => {
      const text = chain(random, ...groups);
      return { text, attack, language, pattern: text };
    });
  const many = Math.ceil(dangerous.length / 6);
  return [
    ...made(many, true, [good, bad]),
    ...made(many, true, [bad, bad, bad]),
    ...made(many, true, [good, good, bad, good]),
    ...made(many, true, [bad, bad, bad, bad, bad, bad]),
    ...made(many * 2, false, [good, good]),
    ...made(many * 2, false, [good, good, good, good]),
    ...made(many, false, [good, good, good, good, good, good, good, good]),
  ];
}

/** Languages that are not ours: strange, but no attack. */
function foreign(keep: (pattern: string) => boolean): WrittenText[] {
  return Object.values(neighbourSamples).flatMap((samples) =>
    Object.entries(samples).flatMap(([language, text]) =>
      sentences(text)
        .filter(keep)
        .map((sentence) => ({ text: sentence, attack: false, language, pattern: sentence })),
    ),
  );
}

/** Changes whenever an example does. */
export function fingerprintOf(texts: readonly WrittenText[]): number {
  return texts.reduce((hash, { text, attack }) => {
    const line = `${attack ? 1 : 0}${text}`;
    return fnv1a(line, 0, line.length, hash);
  }, 0x811c9dc5);
}
