/** What in a text tells of a feeling, each with its place: words, smileys, capitals, marks, repeated contact. */
import type { EmotionResult, TextLanguage } from '@civicconnect/contract';
import { type Token, tokenSpelling, tokensOf } from '../features/tokens.ts';
import { type WordKind, wordKinds, words } from './words.ts';

export const cueKinds = [...wordKinds, 'capitals', 'marks'] as const;
export type CueKind = (typeof cueKinds)[number];
export type Cue = EmotionResult['signals'][number] & { kind: CueKind };

export interface Reading {
  cues: Cue[];
  /** Sum per kind: 1 for a plain word, more for a strong or intensified one. */
  strengths: Record<CueKind, number>;
}

interface Entry {
  /** In the spelling of tokens; the last one may stand for a beginning. */
  parts: string[];
  isBeginning: boolean;
  strength: number;
  kind: WordKind;
}

const strong = 1.6;
const intensified = 1.4;
const mildlyGood = 0.4;
/** A bracket that nobody opened is how Russian writers smile. */
const halfSmiley = 0.5;
const longestEntry = 5;
const reach = { before: 2, after: 2 } as const;

const asTokens = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(tokenSpelling));
const negationsBefore = asTokens(
  'не нет без ни никак not no never dont doesnt didnt isnt wasnt cant cannot without hardly',
);
const negationsAfter = asTokens('emas emasdi emasman emasmiz yoʻq yuq mas نیست نبود ندارد نداریم');
const intensifiers = asTokens(
  'juda judayam rosa oʻta nihoyatda gʻoyat eng shunaqa очень крайне так такая такой такие слишком совсем самый самая really very so too extremely totally absolutely خیلی بسیار واقعا',
);
/** Thanks that depend on something yet to be done are manners, not a feeling. */
const stillToCome = asTokens(
  'заранее будем буду были бы advance would boʻlardik boʻlardim boʻlamiz boʻlaman qilardik qilardim qilamiz oldindan پیشاپیش',
);
/** Where these stand near "time", somebody has written or called before. */
const timesWords = asTokens(
  'marta martta marotaba bor раз раза times time بار مرتبه again опять снова yana qayta دوباره',
);
const contactWord =
  /^(?:yoz|ayt|murojaat|kongirok|telefon|ariza|shikoyat|soradi|kildim|pis|pish|zvon|obrasch|obrashch|jalova|prosi|zayav|govori|wrote|writ|call|ask|told|complain|contact|report|زنگ|نوشت|گفت|شکایت|تماس)/;
const contactReach = 3;

/** Entries by the first three letters of their first word. */
let table: Map<string, Entry[]> | undefined;

function entriesOf(kind: WordKind, list: string): Entry[] {
  return list.split(/,\s*/).map((written) => {
    const text = written.trim();
    const bare = text.replace(/^!/, '').replace(/\*$/, '');
    return {
      parts: bare.split(/[\s*-]+/).map(tokenSpelling),
      isBeginning: text.endsWith('*'),
      strength: text.startsWith('!') ? strong : 1,
      kind,
    };
  });
}

function buildTable(): Map<string, Entry[]> {
  const built = new Map<string, Entry[]>();
  for (const lists of Object.values(words)) {
    for (const kind of wordKinds) {
      for (const entry of entriesOf(kind, lists[kind])) {
        const key = entry.parts[0]?.slice(0, 3) ?? '';
        built.set(key, [...(built.get(key) ?? []), entry]);
      }
    }
  }
  return built;
}

function fits({ parts, isBeginning }: Entry, tokens: readonly Token[], at: number): boolean {
  return parts.every((part, offset) => {
    const word = tokens[at + offset]?.word;
    const open = isBeginning && offset === parts.length - 1;
    return word !== undefined && (open ? word.startsWith(part) : word === part);
  });
}

const near = (tokens: readonly Token[], from: number, to: number, set: ReadonlySet<string>) =>
  tokens.slice(Math.max(0, from), Math.max(0, to)).some(({ word }) => set.has(word));

class Collector {
  readonly cues: Cue[] = [];
  readonly strengths = Object.fromEntries(cueKinds.map((kind) => [kind, 0])) as Record<
    CueKind,
    number
  >;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  add(kind: CueKind, start: number, end: number, strength: number): void {
    this.strengths[kind] += strength;
    this.cues.push({ text: this.text.slice(start, end), start, end, kind });
  }
}

/** A negated word says the opposite of praise and hardly anything of a feeling. */
function addWord(into: Collector, entry: Entry, tokens: readonly Token[], at: number): void {
  const first = tokens[at];
  const last = tokens[at + entry.parts.length - 1];
  if (first === undefined || last === undefined) return;
  const after = at + entry.parts.length;
  const negated =
    near(tokens, at - reach.before, at, negationsBefore) ||
    near(tokens, after, after + reach.after, negationsAfter);
  const isPromise = near(tokens, at - reach.before, after + reach.after, stillToCome);
  if (entry.kind === 'grateful' && isPromise) return;
  const factor = near(tokens, at - 1, at, intensifiers) ? intensified : 1;
  const { kind, strength } = entry;
  const isPraise = kind === 'good' || kind === 'grateful';
  if (!negated || kind === 'waiting' || kind === 'repeated') {
    into.add(kind, first.start, last.end, strength * factor);
  } else if (isPraise) {
    into.add('bad', first.start, last.end, strength);
  } else if (kind === 'bad') {
    into.add('good', first.start, last.end, mildlyGood);
  }
}

function addWords(into: Collector, tokens: readonly Token[]): void {
  table ??= buildTable();
  for (let at = 0; at < tokens.length; at += 1) {
    const found = (table.get(tokens[at]?.word.slice(0, 3) ?? '') ?? []).filter((entry) =>
      fits(entry, tokens, at),
    );
    const length = Math.min(longestEntry, Math.max(0, ...found.map(({ parts }) => parts.length)));
    const kinds = new Set<WordKind>();
    for (const entry of found) {
      if (entry.parts.length < length || kinds.has(entry.kind)) continue;
      kinds.add(entry.kind);
      addWord(into, entry, tokens, at);
    }
    at += Math.max(0, length - 1);
  }
}

function addRepeated(into: Collector, tokens: readonly Token[]): void {
  if (into.strengths.repeated > 0) return;
  for (const [at, token] of tokens.entries()) {
    if (!timesWords.has(token.word)) continue;
    const around = tokens.slice(Math.max(0, at - contactReach), at + contactReach + 1);
    if (!around.some(({ word }) => contactWord.test(word))) continue;
    into.add('repeated', token.start, token.end, 1);
    return;
  }
}

const smileys: [CueKind, RegExp][] = [
  ['angry', /[😡😠🤬👿💢👎]/gu],
  ['frustrated', /[😤🙄😒😑🤦😩😫]/gu],
  ['sad', /[😢😭😞😔💔🙁😥😿🥺☹]|[:=]'?-?\(+|\({2,}/gu],
  ['anxious', /[😱😨😰😟😧🆘]/gu],
  ['grateful', /[🙏💐🤝]/gu],
  ['good', /[👍👏❤😊😀😁😃😄🙂😍🥰🌹💖😂🤗]|[:=;]-?[)D]+|\){2,}/gu],
];

function addSmileys(into: Collector, text: string): void {
  for (const [kind, pattern] of smileys) {
    for (const match of text.matchAll(pattern)) {
      into.add(kind, match.index, match.index + match[0].length, 1);
    }
  }
  const [opened, closed] = [text.indexOf('('), text.lastIndexOf(')')];
  if (opened === -1 && closed > 0) into.add('good', closed, closed + 1, halfSmiley);
  if (closed === -1 && opened > 0) into.add('sad', opened, opened + 1, halfSmiley);
}

const capitalWord = /(?<!\p{L})\p{Lu}{4,}(?!\p{L})/gu;
const fewestCapitalWords = 2;
const pressing = /!{2,}|\?{2,}|\?!|!\?/g;

function addLoudness(into: Collector, text: string): void {
  const loud = [...text.matchAll(capitalWord)];
  if (loud.length >= fewestCapitalWords) {
    const [first, last] = [loud[0], loud[loud.length - 1]];
    if (first !== undefined && last !== undefined) {
      into.add('capitals', first.index, last.index + last[0].length, Math.min(2, loud.length / 3));
    }
  }
  for (const match of text.matchAll(pressing)) {
    into.add('marks', match.index, match.index + match[0].length, 0.7);
  }
}

/** @param language as detected; it decides how words are read. */
export function readCues(text: string, language: TextLanguage): Reading {
  const collector = new Collector(text);
  const tokens = tokensOf(text, language);
  addWords(collector, tokens);
  addRepeated(collector, tokens);
  addSmileys(collector, text);
  addLoudness(collector, text);
  collector.cues.sort((one, other) => one.start - other.start);
  return { cues: collector.cues, strengths: collector.strengths };
}
