import { describe, expect, it } from 'vitest';
import { departmentChoices } from './department-search.ts';

const department = (id: string, name: string, description = '') => ({
  id,
  name,
  description,
  descriptions: { uz: description },
  icon: null,
  hue: 1,
});
const departments = [
  department('water', 'Ichimlik suvi'),
  department('roads', 'Yoʻllar', 'asfalt, chuqurlar, svetofor'),
  department('power', 'Elektr taʼminoti', 'simyogʻoch, koʻcha chirogʻi'),
];
const candidates = [{ departmentId: 'power', name: 'Elektr', share: 0.3 }];
const found = (typed: string) =>
  departmentChoices(departments, 'water', candidates, typed).map((choice) => choice.department.id);

describe('departmentChoices', () => {
  it('leaves out where the session is, and puts the router’s candidates first', () => {
    expect(found('')).toEqual(['power', 'roads']);
  });
  it.each([
    ['elek', ['power']],
    ['элек', ['power']],
    ["yo'l", ['roads']],
    ['йўл', ['roads']],
    ['asfalt', ['roads']],
    ['suv', []],
  ])('finds %s in either script', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });
});
