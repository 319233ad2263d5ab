/** The one plain sentence that says why, in the language of the text. */
import type { Grounds, TextLanguage } from '@civicconnect/contract';
import { toCyrillic } from '@civicconnect/i18n';

/** How many words are named changes the words around them. */
interface Phrases {
  quote: (word: string) => string;
  /** Between two quoted words. */
  comma: string;
  words: (list: string, isOne: boolean) => string;
  cases: (count: number) => string;
  both: (list: string, isOne: boolean, count: number) => string;
  overall: string;
}

const russianPlurals = new Intl.PluralRules('ru');
const russianCases = (count: number): string => {
  const form = russianPlurals.select(count);
  if (form === 'one') return `${count} похожее обращение`;
  return form === 'few' ? `${count} похожих обращения` : `${count} похожих обращений`;
};
const englishCases = (count: number): string =>
  count === 1 ? '1 similar message' : `${count} similar messages`;
const persianNumber = new Intl.NumberFormat('fa').format;

/** Stands for the quoted words while the sentence around them is converted. */
const quoted = '“…”';

const uz: Phrases = {
  quote: (word) => `“${word}”`,
  comma: ', ',
  words: (list, isOne) =>
    `Matndagi ${list} ${isOne ? 'soʻzi' : 'soʻzlari'} shu boʻlimga ishora qiladi.`,
  cases: (count) => `Shu boʻlimga tegishli ${count} ta oʻxshash murojaat bor.`,
  both: (list, isOne, count) =>
    `Matndagi ${list} ${isOne ? 'soʻzi' : 'soʻzlari'} va ${count} ta oʻxshash murojaat shu boʻlimga ishora qiladi.`,
  overall: 'Matnning umumiy mazmuni shu boʻlimga eng yaqin.',
};
/** The Uzbek sentences in Cyrillic; quoted words stay as the citizen wrote them. */
const uzCyrillic: Phrases = {
  quote: uz.quote,
  comma: uz.comma,
  words: (list, isOne) => toCyrillic(uz.words(quoted, isOne)).replace(quoted, () => list),
  cases: (count) => toCyrillic(uz.cases(count)),
  both: (list, isOne, count) =>
    toCyrillic(uz.both(quoted, isOne, count)).replace(quoted, () => list),
  overall: toCyrillic(uz.overall),
};
const ru: Phrases = {
  quote: (word) => `«${word}»`,
  comma: ', ',
  words: (list, isOne) =>
    isOne ? `На этот отдел указывает слово ${list}.` : `На этот отдел указывают слова ${list}.`,
  cases: (count) => `У этого отдела есть ${russianCases(count)}.`,
  both: (list, isOne, count) =>
    `На этот отдел указывают ${isOne ? 'слово' : 'слова'} ${list} и ${russianCases(count)}.`,
  overall: 'Текст в целом ближе всего к делам этого отдела.',
};
const en: Phrases = {
  quote: (word) => `“${word}”`,
  comma: ', ',
  words: (list, isOne) =>
    isOne
      ? `The word ${list} points to this department.`
      : `The words ${list} point to this department.`,
  cases: (count) => `This department has ${englishCases(count)}.`,
  both: (list, isOne, count) =>
    `The ${isOne ? 'word' : 'words'} ${list} and ${englishCases(count)} point to this department.`,
  overall: 'The text as a whole is closest to what this department does.',
};
const fa: Phrases = {
  quote: (word) => `«${word}»`,
  comma: '، ',
  words: (list, isOne) =>
    isOne ? `واژهٔ ${list} به این بخش اشاره دارد.` : `واژه‌های ${list} به این بخش اشاره دارند.`,
  cases: (count) => `این بخش ${persianNumber(count)} درخواست مشابه دارد.`,
  both: (list, isOne, count) =>
    `${isOne ? 'واژهٔ' : 'واژه‌های'} ${list} و ${persianNumber(count)} درخواست مشابه به این بخش اشاره دارند.`,
  overall: 'متن در مجموع به کار این بخش نزدیک‌تر است.',
};

const phrases: Record<TextLanguage, Phrases> = {
  'uz-Latn': uz,
  'uz-Cyrl': uzCyrillic,
  ru,
  en,
  fa,
  unknown: uz,
};

/** @param language of the text; a text in an unknown one is answered in Uzbek. */
export function reasonSentence(grounds: Grounds, language: TextLanguage): string {
  const said = phrases[language];
  const list = grounds.words.map(said.quote).join(said.comma);
  const isOne = grounds.words.length === 1;
  switch (grounds.kind) {
    case 'words_and_cases':
      return said.both(list, isOne, grounds.cases);
    case 'words':
      return said.words(list, isOne);
    case 'cases':
      return said.cases(grounds.cases);
    case 'overall':
      return said.overall;
  }
}
