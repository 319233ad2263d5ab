/** What single letters tell about a language: the strongest evidence, so it is asked first. */
import type { TextScript } from '@civicconnect/contract';

const latinLetter = /\p{Script=Latin}/u;
const cyrillicLetter = /\p{Script=Cyrillic}/u;
const arabicLetter = /\p{Script=Arabic}/u;
const anyLetter = /\p{L}/u;

/** Letters that none of our languages writes, by script; any real share of them rules ours out. */
const foreign: Record<Exclude<TextScript, 'other'>, RegExp> = {
  cyrillic: /[ҷӣӯәіңұүөһїєґҙҫҡһҗҝҹђјљњћџѓќѕ]/gu,
  latin: /[əğışçöüňýžäáǵńóúéíñßàèêëîïôûâãåæøœčřšğ]/gu,
  arabic: /[ٹڈڑںےۓہھۃټډړږښځڅۆێڕڵەېۇۈڭۋةأإؤ]/gu,
};
/** ў stands in no other language of the region. */
const uzbekCyrillic = /ў/gu;
/** Uzbek's, but shared with its neighbours. */
const sharedCyrillic = /[қғҳ]/gu;
const russianCyrillic = /[ыщ]/gu;
/** Bulgarian and Ukrainian have none of them. */
const eastRussian = /[ыэё]/gu;
/** Russian writes ъ before е ё ю я alone; Bulgarian and Uzbek write it before consonants. */
const hardBeforeConsonant = /ъ(?=[бвгджзклмнпрстфхцчшщ])/gu;
const uzbekLatin = /[og]'(?=\p{L}|$|\P{L})/gu;
const persian = /[پچژگ]/gu;
/** English elisions that look like oʻ. */
const elision = /\bo'(clock|[A-Z])/g;

export interface Letters {
  script: TextScript;
  /** Letters of that script. */
  count: number;
  foreign: number;
  uzbek: number;
  shared: number;
  russian: number;
  /** ы, э and ё: neither Bulgarian nor Ukrainian. */
  eastRussian: number;
  /** ъ before a consonant: not Russian. */
  hard: number;
  persian: number;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function scriptOf(text: string): { script: TextScript; count: number } {
  const counts = { latin: 0, cyrillic: 0, arabic: 0, other: 0 };
  for (const character of text) {
    if (latinLetter.test(character)) counts.latin += 1;
    else if (cyrillicLetter.test(character)) counts.cyrillic += 1;
    else if (arabicLetter.test(character)) counts.arabic += 1;
    else if (anyLetter.test(character)) counts.other += 1;
  }
  const order: TextScript[] = ['cyrillic', 'latin', 'arabic', 'other'];
  let best: TextScript = 'other';
  for (const script of order) if (counts[script] > counts[best]) best = script;
  return { script: best, count: counts[best] };
}

/** @param text normalised and in lower case (text/views.ts). */
export function readLetters(text: string): Letters {
  const { script, count } = scriptOf(text);
  return {
    script,
    count,
    foreign: script === 'other' ? 0 : countOf(text, foreign[script]),
    uzbek:
      script === 'cyrillic'
        ? countOf(text, uzbekCyrillic)
        : countOf(text, uzbekLatin) - countOf(text, elision),
    shared: countOf(text, sharedCyrillic),
    russian: countOf(text, russianCyrillic),
    eastRussian: countOf(text, eastRussian),
    hard: countOf(text, hardBeforeConsonant),
    persian: countOf(text, persian),
  };
}
