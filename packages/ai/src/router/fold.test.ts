import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { extractFeatures } from '../features/features.ts';
import {
  districtDepartments,
  districtExamples,
  health,
  power,
  roads,
  water,
} from '../testing/district.ts';
import type { DepartmentText } from './departments.ts';
import { createRouterModel } from './local-model.ts';
import type { Example, RouterModel } from './model.ts';
import { atOnce } from './slices.ts';

vi.setConfig({ testTimeout: 60_000 });

const departmentIds = [water, roads, power, health];
const pieces = ['suv', 'quvur', 'svet', 'yo‘l', 'asfalt', 'shifokor', 'nasos', 'lift', 'maktab'];
const probes = [
  'Nasos va lift uchun tok kerak',
  'Maktab oldida suv quvuri yorilgan',
  'Asfalt yo‘l yo‘q, shifokor kelolmaydi',
  'qwrtp zxcvb',
];

/** A stored row, as a process reads it: its revision says when it last changed. */
interface Row extends Example {
  revision: number;
  retired: boolean;
}

/** What can happen to what is stored; numbers choose among what there is. */
const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('taught' as const),
      words: fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 4 }),
      department: fc.nat(3),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('retired' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restored' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('edited' as const), which: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('dropped' as const), which: fc.nat(3) }) },
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

/** So many that some are held back and judged, which tells the model how far it may be trusted. */
const many = Array.from({ length: 240 }, (_, at): Example => {
  const seed = districtExamples[at % districtExamples.length];
  if (seed === undefined) throw new Error('no examples');
  return { ...seed, id: `m${at}`, text: `${seed.text}, ${pieces[at % 9]} ${pieces[at % 7]} ${at}` };
});

/** The database and a process that follows it, each change as it comes. */
class House {
  rows: Row[];
  departments: DepartmentText[] = [...districtDepartments];
  readonly batchUntil: number;
  private revision: number;
  readonly grown = createRouterModel();

  constructor(seeds: readonly Example[] = districtExamples) {
    this.rows = seeds.map((seed, at) => ({ ...seed, revision: at + 1, retired: false }));
    this.batchUntil = this.rows.length;
    this.revision = this.rows.length;
    this.grown.load(this.departments, this.rows);
  }

  private change(row: Row | undefined, retired: boolean): void {
    if (row === undefined || row.retired === retired) return;
    this.revision += 1;
    row.retired = retired;
    row.revision = this.revision;
    if (retired) this.grown.unlearn(row.id);
    else this.grown.learn(row);
  }

  apply(happened: Event): void {
    const { rows } = this;
    if (happened.kind === 'taught') {
      const row: Row = {
        id: `c${this.revision}`,
        text: happened.words.join(' '),
        departmentId: departmentIds[happened.department] ?? water,
        source: happened.words.length % 2 === 0 ? 'corrected' : 'confirmed',
        sessionId: null,
        language: 'uz-Latn',
        revision: 0,
        retired: true,
      };
      rows.push(row);
      this.change(row, false);
    } else if (happened.kind === 'retired') this.change(rows[happened.which % rows.length], true);
    else if (happened.kind === 'restored') this.change(rows[happened.which % rows.length], false);
    else {
      const { kind, which } = happened;
      this.departments = this.departments.flatMap((department, at) => {
        if (at !== which) return [department];
        if (kind === 'dropped') return this.departments.length > 2 ? [] : [department];
        return [{ ...department, descriptions: { uz: `${pieces[which]} va boshqa ishlar.` } }];
      });
      this.grown.setDepartments(this.departments);
    }
  }

  /** The model of a process that starts now. */
  fresh(): RouterModel {
    const active = this.rows
      .filter((row) => !row.retired)
      .sort((one, other) => one.revision - other.revision);
    const batch = active.filter((row) => row.revision <= this.batchUntil).length;
    const model = createRouterModel();
    model.load(this.departments, active, batch);
    return model;
  }
}

const answers = (model: RouterModel) =>
  probes.map((probe) => {
    const features = extractFeatures(probe, 'uz-Latn');
    const { shares, cosines, neighbours, plausible } = model.rank(features, 'uz-Latn');
    const near = neighbours.map(({ similarity, column }) => ({ similarity, column }));
    return { shares: [...shares], cosines: [...cosines], near, plausible };
  });

describe('a model made from the stored rows', () => {
  it.each([
    ['which knows little of itself', districtExamples, 25, 14],
    ['which was judged by texts held back', many, 5, 7],
  ])('equals, to the last bit, the one that grew with every change of them, %s', (...given) => {
    const [, seeds, numRuns, maxLength] = given;
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength }), (events) => {
        const house = new House(seeds);
        for (const happened of events) house.apply(happened);
        expect(answers(house.fresh())).toEqual(answers(house.grown));
      }),
      { numRuns, seed: 7 },
    );
  });

  it('equals it too when a late lesson is taken back: what the batch showed is kept, not found out again', () => {
    const house = new House(many);
    expect(answers(house.grown)[0]?.plausible).not.toBeNull();
    house.apply({ kind: 'taught', words: ['nasos', 'lift'], department: 2 });
    house.apply({ kind: 'taught', words: ['maktab', 'suv', 'quvur'], department: 3 });
    house.apply({ kind: 'retired', which: many.length });
    expect(answers(house.fresh())).toEqual(answers(house.grown));
    house.apply({ kind: 'retired', which: 3 });
    expect(answers(house.fresh())).toEqual(answers(house.grown));
  });

  it('is another one when the batch is: where it ends is part of the truth', () => {
    const house = new House();
    house.apply({ kind: 'taught', words: ['nasos', 'lift'], department: 2 });
    const other = createRouterModel();
    other.load(house.departments, house.rows);
    expect(answers(other)).not.toEqual(answers(house.grown));
  });
});

describe('a fold made in slices', () => {
  const lesson: Example = {
    id: 'c1',
    text: 'Nasos va lift uchun tok kerak',
    departmentId: health,
    source: 'corrected',
    sessionId: null,
    language: 'uz-Latn',
  };

  it('changes nothing before it is whole, and everything then', () => {
    const model = createRouterModel();
    model.load(districtDepartments, districtExamples);
    model.learn(lesson);
    const before = answers(model);
    const work = model.unlearning('c1');
    let slices = 0;
    while (!work.next().done) {
      slices += 1;
      expect(answers(model)).toEqual(before);
    }
    expect(slices).toBeGreaterThan(1);
    const without = createRouterModel();
    without.load(districtDepartments, districtExamples);
    expect(answers(model)).toEqual(answers(without));
  });

  it('over other departments leaves its model as it is', () => {
    const model = createRouterModel();
    model.load(districtDepartments, districtExamples);
    model.learn(lesson);
    const before = answers(model);
    const changed = districtDepartments.map((department) =>
      department.id === water
        ? { ...department, descriptions: { uz: 'Lift, nasos.' } }
        : department,
    );
    const other = atOnce(model.with(changed));
    expect(answers(model)).toEqual(before);
    const made = createRouterModel();
    made.load(changed, [...districtExamples, lesson], districtExamples.length);
    expect(answers(other)).toEqual(answers(made));
  });
});
