/**
 * English documents, put together from passages, letters, tables and answers about code: as they are,
 * with what people ask to be done with them, and with orders planted in them.
 */
import { randomFrom } from '../../router/random.ts';
import {
  englishCode,
  englishCodeSlots,
  englishLetterSlots,
  englishLetters,
  englishPassageSlots,
  englishPassages,
  englishRequests,
  englishTableSlots,
  englishTables,
} from './carriers-en.ts';
import {
  englishErrands,
  englishPlanted,
  englishPlantedSlots,
  englishReplyOrders,
} from './planted-en.ts';
import { linesOf, pick, type Random, readingsOf, type Slots, slotsOf } from './reading.ts';

export interface MadeText {
  text: string;
  attack: boolean;
}

const carrierSlots = slotsOf(
  englishPassageSlots,
  englishLetterSlots,
  englishTableSlots,
  englishCodeSlots,
);
const readAll = (patterns: string, slots: Slots, count: number): string[] =>
  linesOf(patterns).flatMap((pattern) => readingsOf(pattern, slots, count));

const passages = readAll(englishPassages, carrierSlots, 60);
const requests = readAll(englishRequests, carrierSlots, 40);
const letters = readAll(englishLetters, carrierSlots, 60);
const tables = readAll(englishTables, carrierSlots, 50);
const answers = readAll(englishCode, carrierSlots, 60);

/** Words put before, after or between the sentences of a document. */
function planted(document: string, words: string, random: Random): string {
  const between = document.includes('\n') ? '\n' : ' ';
  const place = random();
  if (place < 0.35) return `${words}${pick(random, ['\n', ' ', '\n\n'])}${document}`;
  if (place < 0.7) return `${document}${pick(random, ['\n', ' ', '\n\n'])}${words}`;
  const parts = document.split(between === '\n' ? '\n' : /(?<=[.!?]) /);
  const at = Math.floor(parts.length / 2);
  return [...parts.slice(0, at), words, ...parts.slice(at)].join(between);
}

/** @param tasks what planted orders demand. */
export function documentTexts(tasks: string): MadeText[] {
  const random = randomFrom(7);
  const slots = slotsOf(englishPlantedSlots, { task: tasks });
  const orders = readAll(englishPlanted, slots, 60);
  const errands = readAll(englishErrands, slots, 60);
  const strays = [...errands, ...readAll(englishReplyOrders, slots, 60)];
  const from = (list: readonly string[]): string => pick(random, list) ?? '';
  const passage = (): string =>
    Array.from({ length: 1 + Math.floor(random() * 5) }, () => from(passages)).join(' ');
  const asked = (): string => {
    const pair = [passage(), from(requests)];
    return (random() < 0.5 ? pair.reverse() : pair).join(pick(random, [' ', '\n', '']) ?? ' ');
  };
  const kinds: [number, boolean, () => string][] = [
    [350, false, passage],
    [600, false, asked],
    [450, false, () => from(letters)],
    [150, false, () => from(tables)],
    [300, false, () => from(answers)],
    [150, false, () => `${passage()} ${from(passages).replace(/\.[^.]*$/, '?')}`],
    [300, false, () => from(errands)],
    [450, true, () => planted(asked(), from(orders), random)],
    [150, true, () => planted(passage(), from(orders), random)],
    [300, true, () => from(orders)],
    [450, true, () => planted(from(letters), from(strays), random)],
    [120, true, () => planted(from(letters), from(orders), random)],
    [120, true, () => planted(from(tables), from(random() < 0.5 ? strays : orders), random)],
    [200, true, () => planted(from(answers), from(strays), random)],
  ];
  return kinds.flatMap(([count, attack, make]) =>
    Array.from({ length: count }, () => ({ text: make(), attack })),
  );
}
