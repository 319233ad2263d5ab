/**
 * Personal data that never leaves the machine: phones, identity numbers, cards, accounts, e-mails and
 * street addresses, found by pattern. Names are not masked: no pattern tells a person's name from a
 * street's or a department's in four languages, and a wrong guess would take the matter out of the text.
 */
import { addressPatterns } from './masking-addresses.ts';
import { visible } from './untrusted.ts';

export interface Masked {
  text: string;
  /** Puts what was removed back into a text that came back. */
  unmask(text: string): string;
}

interface Rule {
  kind: string;
  pattern: RegExp;
  /** Whether a match is what it looks like. */
  isMeant?(found: string): boolean;
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** The check digit of cards (ISO/IEC 7812, Luhn). */
function hasCheckDigit(found: string): boolean {
  const digits = [...digitsOf(found)].reverse().map(Number);
  const sum = digits.reduce((total, digit, at) => {
    const twice = at % 2 === 1 ? digit * 2 : digit;
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return sum % 10 === 0;
}

/** Cards of the home market whose numbers people give with typing errors all the same. */
const homeCards = /^(8600|9860|5614|4916|6262)/;

const rules: readonly Rule[] = [
  {
    kind: 'EMAIL',
    pattern:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu,
  },
  // International account numbers (ISO 13616): two letters, two digits, up to 30 more in groups.
  {
    kind: 'ACCOUNT',
    pattern:
      /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu,
  },
  {
    kind: 'CARD',
    pattern: /(?<!\d)\d(?:[ \-.]?\d){14,18}(?!\d)/g,
    isMeant: (found) => {
      const digits = digitsOf(found);
      return (
        digits.length <= 19 &&
        (hasCheckDigit(digits) || (digits.length === 16 && homeCards.test(digits)))
      );
    },
  },
  // Bank accounts in Uzbekistan and Russia have twenty digits.
  { kind: 'ACCOUNT', pattern: /(?<!\d)\d(?:[ -]?\d){19}(?!\d)/g },
  // The personal number (PINFL, ЖШШИР) has fourteen; the first says century and sex.
  { kind: 'PINFL', pattern: /(?<!\d)[1-6](?:[ -]?\d){13}(?!\d)/g },
  // Two letters and seven digits; Cyrillic letters that look Latin are typed all the time.
  {
    kind: 'PASSPORT',
    pattern: /(?<![\p{L}\p{N}])[A-Za-zАВСЕНКМОРТХавсенкмортхAD]{2}[ \-№]{0,3}\d{7}(?!\d)/gu,
  },
  // Russian passports: four and six digits after the word.
  {
    kind: 'PASSPORT',
    pattern: /(?<=(?:паспорт|passport|pasport)\P{N}{0,20})\d{2} ?\d{2}[ №]{0,3}\d{6}(?!\d)/giu,
  },
  {
    kind: 'PHONE',
    pattern:
      /(?<![\p{L}\p{N}])(?:\+\d{1,3}|00\d{1,3}|998|8)?[ \-.(]{0,2}\d{2,3}[ \-.)]{0,2}\d{3}[ \-.]?\d{2}[ \-.]?\d{2}(?![\p{N}])/gu,
    isMeant: (found) => {
      const count = digitsOf(found).length;
      return count >= 9 && count <= 15;
    },
  },
  { kind: 'PHONE', pattern: /\+\d(?:[ \-.()]{0,2}\d){7,14}(?!\d)/g },
  // A number of the town: 223-45-67.
  { kind: 'PHONE', pattern: /(?<![\d-])\d{3}-\d{2}-\d{2}(?![\d-])/g },
  ...addressPatterns.map((pattern) => ({ kind: 'ADDRESS', pattern })),
];

/** The citizen's own brackets must not be taken for ours on the way back. */
function withoutBrackets(text: string): string {
  return text.replaceAll('⟦', '[').replaceAll('⟧', ']');
}

/** Persian, Arabic and full-width digits as the patterns know them; nothing moves. */
function withPlainDigits(text: string): string {
  return text.replaceAll(/[٠-٩۰-۹０-９]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16));
}

/** Replaces what the rule means in a text without marks. */
function applyRule(text: string, { kind, pattern, isMeant }: Rule, markOf: MarkOf): string {
  let masked = '';
  let done = 0;
  for (const { 0: found, index } of withPlainDigits(text).matchAll(pattern)) {
    if (isMeant !== undefined && !isMeant(found)) continue;
    const end = index + found.length;
    masked += text.slice(done, index) + markOf(kind, text.slice(index, end));
    done = end;
  }
  return masked + text.slice(done);
}

type MarkOf = (kind: string, found: string) => string;

/** The same detail gets the same mark wherever it stands, so that the text still makes sense. */
export function maskPersonalData(text: string): Masked {
  const marks = new Map<string, string>();
  const counts = new Map<string, number>();
  const markOf: MarkOf = (kind, found) => {
    const known = [...marks].find(
      ([mark, value]) => value === found && mark.startsWith(`⟦${kind}`),
    );
    if (known !== undefined) return known[0];
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const mark = `⟦${kind}${count}⟧`;
    marks.set(mark, found);
    return mark;
  };
  const masked = rules.reduce(
    (current, rule) =>
      // Marks set by an earlier rule are stepped over: their numbers are nobody's.
      current
        .split(/(⟦[A-Z]+\d+⟧)/u)
        .map((part, at) => (at % 2 === 1 ? part : applyRule(part, rule, markOf)))
        .join(''),
    // What no reader sees could hold a number apart, and is gone in what is sent.
    withoutBrackets(visible(text)),
  );
  return {
    text: masked,
    unmask: (back) =>
      back.replaceAll(
        /⟦\s*([A-Z]+\d+)\s*⟧/gu,
        (mark, name: string) => marks.get(`⟦${name}⟧`) ?? mark,
      ),
  };
}

/** The beginning of a long text, between words: half a phone number would not be known as one. */
export function beginning(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return text
    .slice(0, longest)
    .replace(/\S*$/u, '')
    .replace(/[\d\s+()\-.]+$/u, '');
}
