import { describe, expect, it } from 'vitest';
import { bodyOf, emptyDraft, faultsOf } from './broadcast-draft.ts';

const now = Date.parse('2026-11-20T10:00:00Z');

describe('a broadcast that is being written', () => {
  it('lacks its text and its departments', () => {
    expect(faultsOf(emptyDraft('departments'))).toEqual({ text: true, departments: true });
    const whole = { ...emptyDraft('staff'), text: { uz: 'Tushlik' } };
    expect(faultsOf(whole)).toEqual({ text: false, departments: false });
  });

  it('is sent without languages left empty, without departments it is not for, with its end', () => {
    const draft = {
      audience: 'staff' as const,
      departmentIds: ['d-1'],
      text: { uz: 'Tushlik', ru: '  ', en: 'Lunch' },
      ending: 'three' as const,
    };
    expect(bodyOf(draft, now)).toEqual({
      audience: 'staff',
      departmentIds: [],
      text: { uz: 'Tushlik', en: 'Lunch' },
      endsAt: '2026-11-23T10:00:00.000Z',
    });
    expect(bodyOf({ ...draft, audience: 'departments', ending: 'none' }, now)).toMatchObject({
      departmentIds: ['d-1'],
      endsAt: null,
    });
  });
});
