/**
 * What a sentence states that can be looked up: numbers, months and days of the week, names. They are
 * compared across scripts and languages, so that "5-mart", "пятого марта" and "March 5" state the same.
 */
import { tokenSpelling, tokensOf } from '../features/tokens.ts';

/** Of Latin and Cyrillic texts in the spelling of tokens; Persian words as they are. */
const numberWords: Record<number, string> = {
  2: 'two ikki два две двух двумя второго دو',
  3: 'three uch три трех трёх тремя третьего سه',
  4: "four to'rt четыре четырех четырёх четвертого چهار",
  5: 'five besh пять пяти пятого پنج',
  6: 'six olti шесть шести шестого شش',
  7: 'seven yetti семь семи седьмого هفت',
  8: 'eight sakkiz восемь восьми восьмого هشت',
  9: "nine to'qqiz девять девяти девятого",
  10: "ten o'n десять десяти десятого ده",
  11: 'eleven одиннадцать одиннадцати یازده',
  12: 'twelve двенадцать двенадцати دوازده',
  13: 'thirteen тринадцать тринадцати',
  14: 'fourteen четырнадцать четырнадцати',
  15: 'fifteen пятнадцать пятнадцати پانزده',
  20: 'twenty yigirma двадцать двадцати двадцатого بیست',
  30: "thirty o'ttiz тридцать тридцати тридцатого سی",
  40: 'forty qirq сорок сорока چهل',
  50: 'fifty ellik пятьдесят пятидесяти پنجاه',
  60: 'sixty oltmish шестьдесят шестидесяти شصت',
  70: 'seventy yetmish семьдесят семидесяти هفتاد',
  80: 'eighty sakson восемьдесят восьмидесяти هشتاد',
  90: "ninety to'qson девяносто نود",
  100: 'hundred сто ста صد',
};
/** Beginnings of what a calendar names, one line each. */
const calendar = [
  'yanvar январ january ژانویه',
  'fevral феврал february فوریه',
  'mart март march مارس',
  'aprel апрел april آوریل',
  'iyun июн june ژوئن',
  'iyul июл july ژوئیه',
  'avgust август august اوت',
  'sentabr sentyabr сентябр september سپتامبر',
  'oktabr oktyabr октябр october اکتبر',
  'noyabr ноябр november نوامبر',
  'dekabr декабр december دسامبر',
  'dushanba понедельник monday دوشنبه',
  'seshanba вторник tuesday سه‌شنبه',
  'chorshanba среда среду wednesday چهارشنبه',
  'payshanba четверг thursday پنجشنبه',
  'shanba суббот saturday شنبه',
  'yakshanba воскресен sunday یکشنبه',
];

/** Without its apostrophe it is an English preposition. */
const uzbekTen = tokenSpelling("o'n");
const uzbekTenWritten = /['ʻʼ‘’`ў]/iu;

const calendarName = (place: number): string => `calendar ${place}`;
const spelled = (words: string): string[] => words.split(' ').map(tokenSpelling);
const numberWordValue = new Map(
  Object.entries(numberWords).flatMap(([value, words]) =>
    spelled(words).map((word) => [word, Number(value)] as const),
  ),
);
const calendarStarts = calendar.flatMap((line, at) =>
  spelled(line).map((start) => [start, calendarName(at)] as const),
);

const digits =
  /(?<![\p{L}\p{N}])[\p{Nd}]+(?:[ \u00a0\u202f,.'’][\p{Nd}]{3}(?![\p{Nd}]))*(?:[.,:/][\p{Nd}]+)*/gu;
const persianDigit = /[٠-٩۰-۹]/g;
const plainDigits = (text: string): string =>
  text.replaceAll(persianDigit, (digit) => String((digit.codePointAt(0) ?? 0) % 16));

/** "25 000", "25,000" and "25.000" are one number; "1.5" and "16:00" keep their mark. */
function numberOf(found: string): string {
  const whole = found.replaceAll(/[ \u00a0\u202f,.'’](?=\d{3}(?!\d))/g, '');
  return whole.replaceAll(',', '.').replace(/[.]0+$/, '');
}

const date = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/;

function* numbersIn(text: string): Generator<string> {
  for (const [found] of plainDigits(text).matchAll(digits)) {
    const [, day, month, year] = date.exec(found) ?? [];
    if (day === undefined || month === undefined || year === undefined) yield numberOf(found);
    else yield* [String(Number(day)), calendarName(Number(month) - 1), year];
  }
}

/** Numbers as text, and what the calendar names. */
export function statedIn(text: string): Set<string> {
  const stated = new Set<string>(numbersIn(text));
  let tens = 0;
  for (const { word, start, end } of tokensOf(text, 'unknown')) {
    const isTen = word !== uzbekTen || uzbekTenWritten.test(text.slice(start, end));
    const value = isTen ? numberWordValue.get(word) : undefined;
    if (value !== undefined) stated.add(String(value));
    if (value !== undefined && value < 10 && tens > 0) stated.add(String(tens + value));
    tens = value !== undefined && value >= 20 && value < 100 ? value : 0;
    const named = calendarStarts.find(([start]) => word.startsWith(start));
    if (named !== undefined) stated.add(named[1]);
  }
  return stated;
}

const capital = /^\p{Lu}/u;
const opening = /[\s"'«“„([-]/u;
const shortestName = 3;

/** Words with a capital letter inside the sentence, in the spelling of tokens. */
export function namesIn(sentence: string): string[] {
  return tokensOf(sentence, 'unknown')
    .slice(1)
    .filter(({ word, start }) => {
      const isWhole = opening.test(sentence[start - 1] ?? ' ');
      return isWhole && word.length >= shortestName && capital.test(sentence.slice(start));
    })
    .map(({ word }) => word)
    .filter((word) => !calendarStarts.some(([start]) => word.startsWith(start)));
}
