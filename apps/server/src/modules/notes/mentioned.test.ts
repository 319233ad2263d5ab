import { expect, it } from 'vitest';
import { mentionedIn } from './mentioned.ts';

const people = [
  { id: '1', name: 'Aziz' },
  { id: '2', name: 'Aziz Karimov' },
  { id: '3', name: 'Nodira Toʻrayeva' },
  { id: '4', name: 'Nodira Toʻrayeva' },
  { id: '5', name: 'Ольга' },
];
const named = (text: string) => mentionedIn(text, people).map(({ id }) => id);

it.each([
  ['@Aziz qarang', ['1']],
  ['@Aziz Karimov qarang', ['2']],
  ['@aziz karimov, @Aziz', ['1', '2']],
  ['@Azizbek emas', []],
  ['aziz@mail.uz', []],
  ['Ali va @nodira toʻrayeva!', ['3', '4']],
  ['(@ОЛЬГА)', ['5']],
  ['hech kim', []],
])('%s', (text, ids) => {
  expect(named(text)).toEqual(ids);
});
