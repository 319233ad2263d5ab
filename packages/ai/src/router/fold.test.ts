import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

/** The database and a process that follows it, each change as it comes. */
class House {
  rows: Row[] = districtExamples.map((example, at) => ({
    ...example,
    revision: at + 1,
    retired: false,
  }));
  departments: DepartmentText[] = [...districtDepartments];
  readonly batchUntil = this.rows.length;
  private revision = this.rows.length;
  readonly grown = createRouterModel();

  constructor() {
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
    const { shares, cosines, neighbours } = model.rank(
      extractFeatures(probe, 'uz-Latn'),
      'uz-Latn',
    );
    const near = neighbours.map(({ similarity, column }) => ({ similarity, column }));
    return { shares: [...shares], cosines: [...cosines], near };
  });

describe('a model made from the stored rows', () => {
  it('equals, to the last bit, the one that grew with every change of them', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 14 }), (events) => {
        const house = new House();
        for (const happened of events) house.apply(happened);
        expect(answers(house.fresh())).toEqual(answers(house.grown));
      }),
      { numRuns: 25, seed: 7 },
    );
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
