import type { AvailableAgent } from '@civicconnect/contract';
import { expect, it } from 'vitest';
import { colleagueChoices } from './colleague-picker.tsx';

const colleague = (name: string, more: Partial<AvailableAgent> = {}): AvailableAgent => ({
  id: name,
  name,
  role: 'agent',
  departments: [{ id: 'roads', name: 'Yoʻllar' }],
  available: true,
  open: 0,
  capacity: 20,
  ...more,
});
const people = [
  colleague('Виктор Ли', { available: false }),
  colleague('Lola Saidova', { open: 7 }),
  colleague('Olim Rustamov', { open: 2, departments: [{ id: 'water', name: 'Suv' }] }),
];
const found = (typed: string) => colleagueChoices(people, typed).map(({ name }) => name);

it('offers who is at work first, and among them who has least', () => {
  expect(found('')).toEqual(['Olim Rustamov', 'Lola Saidova', 'Виктор Ли']);
});

it('finds by name in either script, and by department', () => {
  expect(found('лола')).toEqual(['Lola Saidova']);
  expect(found('viktor')).toEqual(['Виктор Ли']);
  expect(found('suv')).toEqual(['Olim Rustamov']);
});
