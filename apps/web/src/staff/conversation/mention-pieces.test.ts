import { describe, expect, it } from 'vitest';
import { mentionAt, mentionPieces } from './mention-pieces.ts';

describe('mentionPieces', () => {
  const people = [
    { id: '1', name: 'Aziz' },
    { id: '2', name: 'Aziz Karimov' },
  ];

  it('cuts the text where somebody is named, the longest name first', () => {
    expect(mentionPieces('Qarang, @aziz karimov va @Aziz!', people)).toEqual([
      { text: 'Qarang, ', staffId: null },
      { text: '@aziz karimov', staffId: '2' },
      { text: ' va ', staffId: null },
      { text: '@Aziz', staffId: '1' },
      { text: '!', staffId: null },
    ]);
  });

  it('leaves other text whole', () => {
    expect(mentionPieces('a@b.uz', [])).toEqual([{ text: 'a@b.uz', staffId: null }]);
    expect(mentionPieces('', people)).toEqual([]);
  });
});

describe('mentionAt', () => {
  it.each([
    ['@', { at: 0, typed: '' }],
    ['Salom @Az', { at: 6, typed: 'Az' }],
    ['(@aziz kar', { at: 1, typed: 'aziz kar' }],
    ['a@b', null],
    ['@Aziz Karimov qarang', null],
    ['@Aziz\nyangi', null],
  ] as const)('%j', (text, begun) => {
    expect(mentionAt(text, text.length)).toEqual(begun);
  });
});
