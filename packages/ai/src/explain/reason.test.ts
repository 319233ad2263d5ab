import { describe, expect, it } from 'vitest';
import { reasonSentence } from './reason.ts';

const grounds = { kind: 'words_and_cases', words: ["suvi yo'q", 'quvur'], cases: 2 } as const;

describe('the reason', () => {
  it.each([
    [
      'uz-Latn',
      "Matndagi “suvi yo'q”, “quvur” soʻzlari va 2 ta oʻxshash murojaat shu boʻlimga ishora qiladi.",
    ],
    [
      'uz-Cyrl',
      "Матндаги “suvi yo'q”, “quvur” сўзлари ва 2 та ўхшаш мурожаат шу бўлимга ишора қилади.",
    ],
    ['ru', "На этот отдел указывают слова «suvi yo'q», «quvur» и 2 похожих обращения."],
    ['en', "The words “suvi yo'q”, “quvur” and 2 similar messages point to this department."],
  ] as const)('in %s', (language, sentence) => {
    expect(reasonSentence({ ...grounds, words: [...grounds.words] }, language)).toBe(sentence);
  });

  it.each([
    [1, '1 похожее обращение'],
    [3, '3 похожих обращения'],
    [5, '5 похожих обращений'],
  ])('counts %i in Russian', (cases, said) => {
    expect(reasonSentence({ kind: 'cases', words: [], cases }, 'ru')).toContain(said);
  });

  it('is said in Uzbek when the language is not known', () => {
    expect(reasonSentence({ kind: 'overall', words: [], cases: 0 }, 'unknown')).toMatch(/boʻlimga/);
  });
});
