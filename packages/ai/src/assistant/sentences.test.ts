import { expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

const cut = (text: string): string[] =>
  sentencesOf(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['It is open. Come in! Why not?', ['It is open.', 'Come in!', 'Why not?']],
  ['It costs 5.5 soums. No more.', ['It costs 5.5 soums.', 'No more.']],
  ['Ask Mr. Karimov or Dr. Aliyev. He knows.', ['Ask Mr. Karimov or Dr. Aliyev.', 'He knows.']],
  ['Написал А. С. Пушкин в 1830 г. в деревне.', ['Написал А. С. Пушкин в 1830 г. в деревне.']],
  ['Ул. Навои, д. 5. Вход со двора.', ['Ул. Навои, д. 5.', 'Вход со двора.']],
  ['Narxi 14 ming. Toʻlov naqd.', ['Narxi 14 ming.', 'Toʻlov naqd.']],
  ['باز است؟ بله. بیایید.', ['باز است؟', 'بله.', 'بیایید.']],
  ['First line\nsecond line', ['First line', 'second line']],
  ['He said “stop.” Then he left.', ['He said “stop.”', 'Then he left.']],
  ['  ', []],
])('%s', (text, sentences) => {
  expect(cut(text)).toEqual(sentences);
});
