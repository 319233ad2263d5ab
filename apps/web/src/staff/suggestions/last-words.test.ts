import type { Message } from '@civicconnect/contract';
import { expect, it } from 'vitest';
import { lastWordsOf } from './last-words.ts';

const said = (kind: 'citizen' | 'staff', id: string, text: string) =>
  ({ author: { kind, id, name: '' }, text }) as Message;

it('begins with what one wrote oneself, last, in words', () => {
  const messages = [
    said('staff', 'olim', 'Birinchi javob'),
    said('staff', 'olim', 'Ikkinchi javob'),
    said('staff', 'olim', ' '),
    said('staff', 'lola', 'Hamkasbning javobi'),
    said('citizen', 'olim', 'Rahmat'),
  ];
  expect(lastWordsOf('olim', messages)).toBe('Ikkinchi javob');
  expect(lastWordsOf('nodir', messages)).toBe('');
});
