/** Appeals made of invented words, as many as are wanted: for measuring time and room, never rightness. */
import type { DepartmentText } from '../router/departments.ts';
import type { Example } from '../router/model.ts';
import { randomFrom } from '../router/random.ts';

const consonants = 'b d g k l m n p q r s t v x y z sh ch'.split(' ');
const vowels = ['a', 'e', 'i', 'o', 'u', "o'"];
const endings = ['', '', '', 'lar', 'ni', 'ga', 'da', 'dan', 'ning', 'imiz', 'lari', 'si'];
/** Words of a language that people use in letters, and those of one department's matters. */
const vocabulary = 12_000;
const topics = 150;
/** Words of an appeal: some three hundred characters. */
const fewestWords = 25;
const mostWords = 45;
const topical = 0.25;

export function inventedDepartments(count: number): DepartmentText[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `department-${at}`,
    names: {},
    descriptions: {},
    active: true,
  }));
}

/** The same for the same numbers. Common words are common as in any language: the n-th stands 1/n as often as the first. */
export function inventedAppeals(count: number, departments: number): Example[] {
  const random = randomFrom(count);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const syllable = (): string => pick(consonants) + pick(vowels) + (random() < 0.4 ? 'r' : '');
  const words = Array.from({ length: vocabulary }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, syllable).join(''),
  );
  const rank = (among: number): number => Math.floor(among ** random()) - 1;
  return Array.from({ length: count }, (_, at) => {
    const department = Math.floor(random() * departments);
    const word = (): string => {
      const own = random() < topical;
      const place = own ? (department + 1) * topics + rank(topics) : rank(vocabulary);
      return (words[place % vocabulary] ?? '') + pick(endings);
    };
    const length = fewestWords + Math.floor(random() * (mostWords - fewestWords));
    return {
      id: `appeal-${at}`,
      text: Array.from({ length }, word).join(' '),
      departmentId: `department-${department}`,
      source: 'confirmed',
      sessionId: null,
      language: at % 3 === 0 ? 'ru' : 'uz-Latn',
    };
  });
}
