import { expect, it } from 'vitest';
import { firstUnfilled, withReply } from './insert-reply.ts';

it('puts a reply where the caret stands', () => {
  expect(withReply({ text: '', start: 0, end: 0 }, 'Salom.')).toEqual({
    text: 'Salom.',
    start: 6,
    end: 6,
  });
  const { text, start } = withReply({ text: 'Rahmat!Yana?', start: 7, end: 7 }, 'Salom.');
  expect(text).toBe('Rahmat! Salom. Yana?');
  expect(start).toBe('Rahmat! Salom.'.length);
  expect(withReply({ text: 'abcd', start: 1, end: 3 }, 'x').text).toBe('a x d');
});

it('selects what was left open, so that typing replaces it', () => {
  const { text, start, end } = withReply({ text: 'A ', start: 2, end: 2 }, 'Hurmatli {citizen}!');
  expect(text.slice(start, end)).toBe('{citizen}');
  expect(firstUnfilled('{kun} {number}')).toMatchObject({ start: 6, end: 14 });
  expect(firstUnfilled('Oddiy gap')).toBeNull();
});
