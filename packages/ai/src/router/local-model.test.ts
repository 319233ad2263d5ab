import type { TextLanguage } from '@civicconnect/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { extractFeatures } from '../features/features.ts';
import {
  districtDepartments,
  districtExamples,
  health,
  power,
  roads,
  water,
} from '../testing/district.ts';
import { createRouterModel } from './local-model.ts';
import type { Example, RouterModel } from './model.ts';

let model: RouterModel;
beforeEach(() => {
  model = createRouterModel();
  model.load(districtDepartments, districtExamples);
});

function rank(text: string, language: TextLanguage = 'uz-Latn', of = model) {
  return of.rank(extractFeatures(text, language), language);
}
function best(text: string, language: TextLanguage = 'uz-Latn', of = model): string | undefined {
  const { shares } = rank(text, language, of);
  return of.departments[shares.indexOf(Math.max(...shares))]?.id;
}
const correction = (id: string, text: string, departmentId: string): Example => ({
  id,
  text,
  departmentId,
  source: 'corrected',
  sessionId: null,
  language: 'uz-Latn',
});

describe('ranking', () => {
  it.each([
    ["Qishlog'imizda ichimlik suvi kelmayapti", 'uz-Latn', water],
    ['Қишлоғимизда ичимлик суви келмаяпти', 'uz-Cyrl', water],
    ['У нас во дворе прорвало трубу, вода течёт', 'ru', water],
    ["Ko'chamiz asfalt qilinmagan", 'uz-Latn', roads],
    ['Asfalt and potholes on our road', 'en', roads],
    ['Напряжение очень слабое', 'ru', power],
    ['Шифохонада дори йўқ', 'uz-Cyrl', health],
    ['There is no doctor in the hospital', 'en', health],
    ['برق خانه ما قطع شده است', 'fa', power],
  ] as const)('%s (%s)', (text, language, department) => {
    expect(best(text, language)).toBe(department);
  });

  it('works from descriptions alone', () => {
    model.load(districtDepartments, []);
    expect(best("Kanalizatsiya to'lib ketdi")).toBe(water);
    expect(best('Не работает светофор', 'ru')).toBe(roads);
  });

  it('does not learn from what a description rules out', () => {
    model.load(districtDepartments, []);
    expect(best("Yo'l chuqurlari va asfalt")).toBe(roads);
  });

  it('gives shares that sum to one, and spreads them when the text says nothing', () => {
    const { shares } = rank('qwrtp zxcvb');
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
    expect(Math.max(...shares)).toBeLessThan(0.45);
  });

  it('never chooses an inactive department, and keeps what it learned for it', () => {
    const closed = districtDepartments.map((department) => ({
      ...department,
      active: department.id !== water,
    }));
    model.setDepartments(closed);
    expect(best("Kranda suv yo'q")).not.toBe(water);
    model.setDepartments(districtDepartments);
    expect(best("Kranda suv yo'q")).toBe(water);
  });

  it('searches the family of the language', () => {
    const families = new Set(rank("Kranda suv yo'q").neighbours.map((near) => near.family));
    expect([...families]).toEqual(['uz']);
    const searched = new Set(rank('no water', 'en').neighbours.map((near) => near.family));
    expect(searched.size).toBeGreaterThan(0);
  });
});

describe('a correction', () => {
  const text = "Nasos stansiyasida transformator kuyib, butun mahalla qorong'i va suvsiz qoldi";

  it('decides the very next message, the same and a paraphrase', () => {
    const before = best(text);
    const other = [water, roads, power, health].find((id) => id !== before) ?? roads;
    model.learn(correction('c1', text, other));
    expect(best(text)).toBe(other);
    expect(best("Nasos stansiyasi transformatori kuydi, mahallamiz suvsiz va qorong'i")).toBe(
      other,
    );
  });

  it('holds whichever department it names', () => {
    for (const department of [water, roads, power, health]) {
      const fresh = createRouterModel();
      fresh.load(districtDepartments, districtExamples);
      fresh.learn(correction('c1', text, department));
      expect(best(text, 'uz-Latn', fresh)).toBe(department);
    }
  });

  it('outweighs a hundred examples that say otherwise, for a paraphrase too', () => {
    const places = ['Bobur', 'Navoiy', 'Guliston', 'Mirbozor', 'Oqtosh'];
    const many = Array.from(
      { length: 100 },
      (_, at): Example => ({
        ...correction(
          `w${at}`,
          `${places[at % 5]} ko'chasi ${at}-uyda kranda suv yo'q, quvur ${at % 7} kundan beri quruq`,
          water,
        ),
        source: 'seed',
      }),
    );
    model.load(districtDepartments, [...districtExamples, ...many]);
    const plain = "Navoiy ko'chasida kranda suv yo'q, quvur quruq, tokzorimiz quridi";
    expect(best(plain)).toBe(water);
    model.learn(correction('c1', plain, power));
    expect(best(plain)).toBe(power);
    expect(best("Tokzorimiz quridi: Navoiy ko'chasida quvur quruq, kranda suv kelmayapti")).toBe(
      power,
    );
  });

  it('leaves other messages where they were', () => {
    model.learn(correction('c1', text, roads));
    for (const example of districtExamples) {
      expect(best(example.text, example.language as TextLanguage)).toBe(example.departmentId);
    }
  });

  it('overrides an earlier word about the same text', () => {
    model.learn(correction('c1', text, roads));
    model.learn(correction('c2', `${text}!`, health));
    expect(best(text)).toBe(health);
    const shown = rank(text).neighbours.map((near) => model.exampleOf(near)?.id);
    expect(shown).toContain('c2');
    expect(shown).not.toContain('c1');
  });

  it('taken back leaves no trace', () => {
    const before = rank(text).shares;
    model.learn(correction('c1', text, roads));
    model.unlearn('c1');
    expect(rank(text).shares).toEqual(before);
  });

  it('taken back restores the word it overrode', () => {
    model.learn(correction('c1', text, roads));
    model.learn(correction('c2', text, health));
    model.unlearn('c2');
    expect(best(text)).toBe(roads);
  });

  it('learned twice under one id counts once', () => {
    model.learn(correction('c1', text, roads));
    const once = rank(text).shares;
    model.learn(correction('c1', text, roads));
    expect(rank(text).shares).toEqual(once);
  });

  it('for a department that is not there waits for it', () => {
    const [first, ...others] = districtDepartments;
    model.setDepartments(others);
    model.learn(correction('c1', text, water));
    model.setDepartments(first === undefined ? others : [first, ...others]);
    expect(best(text)).toBe(water);
  });
});

describe('confidence', () => {
  const places = ['Bobur', 'Navoiy', 'Guliston', 'Mirbozor', 'Oqtosh', 'Yangi', 'Zarafshon'];
  const seeds = Array.from({ length: 280 }, (_, at): Example => {
    const known = districtExamples[at % districtExamples.length];
    if (known === undefined) throw new Error('no examples');
    return { ...known, id: `m${at}`, text: `${known.text}, ${places[at % 7]} ${at}` };
  });

  it('is fitted to texts held back, and never certain', () => {
    expect(rank("Kranda suv yo'q").plausible).toBeNull();
    model.load(districtDepartments, seeds);
    const known = rank("Kranda suv yo'q");
    expect(known.plausible).toBe(1);
    expect(Math.max(...known.shares)).toBeGreaterThan(0.8);
    expect(Math.max(...known.shares)).toBeLessThan(0.99);
  });

  it('falls when staff keep correcting', { timeout: 60_000 }, () => {
    model.load(districtDepartments, seeds);
    const before = Math.max(...rank('Svetofor buzilgan').shares);
    const departments = [water, roads, power, health];
    for (let at = 0; at < 400; at += 1) {
      const text = `${districtExamples[at % 16]?.text} ${places[at % 7]} yana ${at % 50}-${at}`;
      model.learn(correction(`n${at}`, text, departments[(at * 7 + (at >> 3)) % 4] ?? water));
    }
    expect(Math.max(...rank('Svetofor buzilgan').shares)).toBeLessThan(before - 0.1);
  });
});

describe('the fold', () => {
  const lessons = [
    correction('c1', "Maktab oldida lift o'rnatish kerak", roads),
    correction('c2', 'Nasos stansiyasi tokdan uzilib qolgan', power),
    correction('c3', "Bolalarga emlash uchun sovuq suv yo'q", health),
  ];
  const probe = 'Nasos va lift uchun tok kerak';

  it('gives the same model in another process’s place', () => {
    const other = createRouterModel();
    other.load(districtDepartments, districtExamples);
    for (const lesson of lessons) {
      model.learn(lesson);
      other.learn(lesson);
    }
    expect(rank(probe, 'uz-Latn', other).shares).toEqual(rank(probe).shares);
  });
});
