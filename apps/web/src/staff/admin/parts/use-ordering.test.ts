import { expect, it } from 'vitest';
import { moved } from './use-ordering.ts';

const list = ['a', 'b', 'c'].map((id) => ({ id }));
const after = (id: string, place: number) => moved(list, id, place).map((one) => one.id);

it('puts one to another place, and the others close up', () => {
  expect(after('a', 2)).toEqual(['b', 'c', 'a']);
  expect(after('c', 0)).toEqual(['c', 'a', 'b']);
  expect(after('b', 9)).toEqual(['a', 'c', 'b']);
  expect(after('x', 0)).toEqual(['a', 'b', 'c']);
});
