/**
 * Which language a text is in. Letters decide first, a trigram model decides among what they leave
 * open, and a text too short to tell takes the language of its conversation.
 */
import type { TextLanguage, TextScript } from '@civicconnect/contract';
import { latinView } from '../text/latin.ts';
import { lowerView, normalisedView } from '../text/views.ts';
import { type Letters, readLetters } from './letters.ts';
import { neighbourSamples } from './neighbours.ts';
import { neighbourPhrases, ownPhrases } from './phrases.ts';
import { ownSamples } from './samples.ts';
import { posterior, type TrigramTable, trainTrigrams } from './trigrams.ts';

export interface DetectedLanguage {
  language: TextLanguage;
  script: TextScript;
  /** Posterior of the language among all that the model knows, 0 to 1. */
  certainty: number;
}

/** Under so many letters the conversation's language is taken when the model is not sure. */
const shortText = 12;
const sure = 0.9;
const likely = 0.5;

/** Letters as the tables know them: Cyrillic read in Latin, so that both Uzbek scripts are one. */
function spelling(text: string): string {
  return latinView(lowerView(normalisedView(text))).text;
}

/** Uzbek as people type it without its own letters: no apostrophes, or a Russian keyboard's. */
function withoutOwnLetters(uzbek: string): string {
  return uzbek
    .replaceAll("o'", 'u')
    .replaceAll("g'", 'g')
    .replaceAll('q', 'k')
    .replaceAll('h', 'x')
    .replaceAll('sx', 'sh')
    .replaceAll('cx', 'ch')
    .replaceAll("'", '');
}

type Alphabet = 'latin' | 'cyrillic' | 'arabic';
function buildTables(): Record<Alphabet, TrigramTable[]> {
  const own = (language: keyof typeof ownSamples): string =>
    spelling(`${ownSamples[language]}\n${ownPhrases[language]}`);
  const uz = own('uz');
  const neighbours = (alphabet: Alphabet): TrigramTable[] =>
    Object.entries(neighbourSamples[alphabet]).map(([language, sample]) =>
      trainTrigrams(language, [spelling(`${sample}\n${neighbourPhrases[language] ?? ''}`)]),
    );
  return {
    latin: [
      trainTrigrams('uz', [uz, uz.replaceAll("'", '')]),
      trainTrigrams('en', [own('en')]),
      ...neighbours('latin'),
    ],
    cyrillic: [
      trainTrigrams('uz', [uz, withoutOwnLetters(uz)]),
      trainTrigrams('ru', [own('ru')]),
      ...neighbours('cyrillic'),
    ],
    arabic: [trainTrigrams('fa', [own('fa')]), ...neighbours('arabic')],
  };
}

let tables: Record<Alphabet, TrigramTable[]> | undefined;

/** Whether the letters alone rule our languages out. A borrowed name may bring a foreign letter or two. */
function isForeign(letters: Letters): boolean {
  const ours = letters.uzbek * 2 + letters.persian;
  // A hamza on its carrier, which Arabic needs often, stands now and then in careful Persian too.
  const least = letters.script === 'arabic' ? 2 : 1;
  return letters.foreign > ours && letters.foreign >= Math.max(least, letters.count * 0.015);
}

/** How probable a language is before its trigrams are counted: who writes to us, and what the letters say. */
function priorFor(letters: Letters): (language: string) => number {
  return (language) => {
    const own = language === 'uz' || language === 'ru' || language === 'en' || language === 'fa';
    let prior = own ? 8 : 1;
    if (language === 'uz' && letters.script === 'latin') prior *= 20 ** Math.min(letters.uzbek, 3);
    if (letters.script !== 'cyrillic') return prior;
    if (letters.uzbek > 0) prior *= language === 'uz' ? 1e6 : 1;
    if (letters.shared > 0) prior *= language === 'uz' || language === 'tg' ? 100 : 1e-4;
    if (letters.hard > 0) prior *= language === 'ru' ? 1e-3 ** letters.hard : 1;
    if (letters.eastRussian > 0) prior *= language === 'bg' || language === 'uk' ? 1e-3 : 1;
    if (letters.russian > 0)
      prior *= language === 'uz' || language === 'tg' ? 1e-4 ** letters.russian : 1;
    return prior;
  };
}

const named: Record<Alphabet, Record<string, TextLanguage>> = {
  latin: { uz: 'uz-Latn', en: 'en' },
  cyrillic: { uz: 'uz-Cyrl', ru: 'ru' },
  arabic: { fa: 'fa' },
};

/**
 * @param conversation the language the conversation has been in so far, if any.
 * @returns `unknown` for other languages, for no letters at all, and when nothing is likely enough.
 */
export function detectLanguage(text: string, conversation?: TextLanguage | null): DetectedLanguage {
  const lower = lowerView(normalisedView(text));
  const letters = readLetters(lower.text);
  const { script } = letters;
  if (script === 'other' || letters.count === 0) {
    return { language: conversation ?? 'unknown', script, certainty: 0 };
  }
  if (isForeign(letters)) return { language: 'unknown', script, certainty: 0 };
  tables ??= buildTables();
  const shares = posterior(latinView(lower).text, tables[script], priorFor(letters));
  let best = '';
  for (const [language, share] of shares) if (share > (shares.get(best) ?? 0)) best = language;
  const certainty = shares.get(best) ?? 0;
  const language = named[script][best];
  const unsure = language === undefined || certainty < (letters.count < shortText ? sure : likely);
  if (!unsure && language !== undefined) return { language, script, certainty };
  const short = letters.count < shortText && conversation != null;
  return { language: short ? conversation : 'unknown', script, certainty };
}
