/** Departments as the router sees them: names to say, descriptions to learn from. */
import type { TextLanguage } from '@civicconnect/contract';
import { type Family, familyOf } from './families.ts';

export interface DepartmentText {
  id: string;
  /** Name per language (`uz`, `ru` and any other the organization adds). */
  names: Record<string, string>;
  /** Description per language. */
  descriptions: Record<string, string>;
  /** Inactive departments are never chosen; what was learned for them is kept. */
  active: boolean;
}

export interface DescriptionText {
  text: string;
  family: Family;
  /** What it counts in the department's middle. */
  weight: number;
}

const wholeWeight = 2;
const clauseWeight = 0.3;
const shortestClause = 8;
/** Beginnings of sentences that name what a department does not do: their words speak for a neighbour. */
const exclusion =
  /^(?:bu yerga kirmaydi|bu boʻlimga kirmaydi|bu yerda emas|бу ерга кирмайди|сюда не относ|сюда не вход|не относ|не занима|not here|not included|does not cover|این موارد مربوط نیست|شامل نمی)/iu;

function withoutExclusions(description: string): string {
  return description
    .split(/(?<=[.!?])\s+/u)
    .filter((sentence) => !exclusion.test(sentence.trim()))
    .join(' ');
}

/**
 * What the router learns of a department's own words: name and description as one text, and each
 * clause of it as a small example, because citizens write about one thing at a time.
 */
export function descriptionTexts(department: DepartmentText): DescriptionText[] {
  const texts: DescriptionText[] = [];
  const languages = new Set([
    ...Object.keys(department.names),
    ...Object.keys(department.descriptions),
  ]);
  for (const language of languages) {
    const name = department.names[language] ?? '';
    const description = withoutExclusions(department.descriptions[language] ?? '');
    const family = familyOf(language);
    const whole = `${name}. ${description}`.trim();
    if (whole === '.') continue;
    texts.push({ text: whole, family, weight: wholeWeight });
    for (const clause of [name, ...description.split(/[.,:;()!?،؛]+/u)]) {
      const text = clause.trim();
      if (text.length >= shortestClause) texts.push({ text, family, weight: clauseWeight });
    }
  }
  return texts;
}

/** The key of names and descriptions in a language; unknown ones are taken for the home language. */
export function localeOf(tag: TextLanguage | Family): string {
  const family = familyOf(tag);
  return family === 'other' ? 'uz' : family;
}

/** Name or description in the language of the text, or the nearest there is. */
export function inLanguage(texts: Record<string, string>, family: Family): string {
  return texts[localeOf(family)] ?? texts.uz ?? texts.ru ?? Object.values(texts)[0] ?? '';
}

/**
 * The list with one department described by other texts. A text takes the place of those in the
 * languages of its family (both Uzbek scripts are one); other languages keep theirs.
 */
export function describedAnew(
  departments: readonly DepartmentText[],
  departmentId: string,
  descriptions: Record<string, string>,
): DepartmentText[] {
  const replaced = new Set(Object.keys(descriptions).map(familyOf));
  return departments.map((department) => {
    if (department.id !== departmentId) return department;
    const kept = Object.entries(department.descriptions).filter(
      ([language]) => !replaced.has(familyOf(language)),
    );
    return { ...department, descriptions: { ...Object.fromEntries(kept), ...descriptions } };
  });
}
