import type { SystemLine } from '@civicconnect/contract';
import { expect, it } from 'vitest';
import { inReadersWords } from './readers-words.ts';

const departmentOf = (id: string) => (id === 'water' ? { name: 'Suv' } : null);
const moved = (params: SystemLine['params']): SystemLine => ({ code: 'moved', params });

it('names the department as the reader knows it', () => {
  const line = moved({ departmentId: 'water', department: 'Вода', number: 'NRP-2026-000001' });
  expect(inReadersWords(line, departmentOf).params).toEqual({
    departmentId: 'water',
    department: 'Suv',
    number: 'NRP-2026-000001',
  });
});

it('leaves what names none, or one that the directory no longer has', () => {
  const plain = moved({ department: 'Вода' });
  expect(inReadersWords(plain, departmentOf)).toBe(plain);
  const closed = moved({ departmentId: 'post', department: 'Почта' });
  expect(inReadersWords(closed, departmentOf)).toBe(closed);
});
