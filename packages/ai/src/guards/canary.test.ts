import { describe, expect, it } from 'vitest';
import type { Example } from '../router/model.ts';
import {
  districtDepartments,
  districtExamples,
  health,
  power,
  roads,
  water,
} from '../testing/district.ts';
import { chooseCanary, measureCanary } from './canary.ts';

const places = ['Bobur', 'Navoiy', 'Guliston', 'Mirbozor', 'Oqtosh', 'Yangi'];
const known = Array.from({ length: 64 }, (_, at): Example => {
  const seed = districtExamples[at % districtExamples.length];
  if (seed === undefined) throw new Error('no examples');
  const text = `${seed.text} ${places[at % 6]} ${places[(at * 5 + 2) % 6]}`;
  return { ...seed, id: `k${at}`, text };
});
const lesson = (id: string, text: string, departmentId: string): Example => ({
  id,
  text,
  departmentId,
  source: 'confirmed',
  sessionId: null,
  language: 'uz-Latn',
});
const nearTo = (departmentId: string) => [
  known
    .filter((example) => example.departmentId === departmentId)
    .slice(0, 10)
    .map(({ id }, at) => ({ exampleId: id, departmentId, similarity: 0.5 - at / 100 })),
];
const measure = (taught: Example[]) =>
  measureCanary({
    departments: districtDepartments,
    known,
    taught,
    canary: chooseCanary(known.slice(0, 24), nearTo(water)),
  });

const waterTexts = ["Uch kundan beri kranda suv yo'q", "Ko'chada quvur yorilib suv oqyapti"];
/** Messages about water, and who a careless hand says they belong to. */
const aboutWater = (departmentId: string, count: number) =>
  Array.from({ length: count }, (_, at) =>
    lesson(`bad-${at}`, `${waterTexts[at % 2]}, ${places[at % 6]} mahallasi`, departmentId),
  );
const honest = [
  lesson('good-1', "Svetofor yonmayapti, yo'l chorrahasi tiqilib qoldi", roads),
  lesson('good-2', 'Transformator portladi, kuchlanish tushib ketdi', power),
  lesson('good-3', 'Shifokor qabulga kelmadi, dori topilmadi', health),
  lesson('good-4', "Quvurdan suv sizib ko'chaga oqyapti, kranda suv yo'q", water),
];

describe('what was taught', () => {
  it('wrongly is noticed, and named: the wrong lessons and no others', () => {
    const { isWorse, before, after, suspects } = measure([...honest, ...aboutWater(health, 10)]);
    expect(isWorse).toBe(true);
    expect(after).toBeLessThan(before);
    expect(suspects.length).toBeGreaterThanOrEqual(5);
    expect(suspects.every((id) => id.startsWith('bad'))).toBe(true);
  });

  it('rightly raises nothing', () => {
    const { isWorse, size, suspects } = measure([...honest, ...aboutWater(water, 10)]);
    expect({ isWorse, suspects }).toEqual({ isWorse: false, suspects: [] });
    expect(size).toBeGreaterThan(20);
  });

  it('gives the same figures each time', () => {
    expect(measure(aboutWater(roads, 6))).toEqual(measure(aboutWater(roads, 6)));
  });
});

describe('the canary set', () => {
  it('is the same each time, of seeds and confirmed examples, at most two hundred', () => {
    const many = Array.from({ length: 900 }, (_, at): Example => {
      const source = (['corrected', 'seed', 'confirmed'] as const)[at % 3] ?? 'seed';
      return { ...lesson(`m${at}`, 'suv', water), source };
    });
    const near = [
      many.map(({ id }, at) => ({ exampleId: id, departmentId: water, similarity: at / 900 })),
    ];
    const chosen = chooseCanary(many, near);
    expect(chosen).toEqual(chooseCanary([...many].reverse(), near));
    expect(chosen.length).toBeLessThanOrEqual(200);
    expect(chosen.length).toBeGreaterThan(150);
    expect(new Set(chosen).size).toBe(chosen.length);
    const corrected = new Set(
      many.filter(({ source }) => source === 'corrected').map(({ id }) => id),
    );
    expect(chosen.filter((id) => corrected.has(id))).toEqual([]);
    expect(chosen).toContain('m899');
    expect(chosen).not.toContain('nobody');
  });

  it('keeps its half whatever was taught', () => {
    const half = chooseCanary(known, []);
    expect(chooseCanary(known, nearTo(roads))).toEqual(expect.arrayContaining(half));
  });
});
