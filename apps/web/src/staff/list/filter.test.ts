import { describe, expect, it } from 'vitest';
import { sampleSession } from '../testing/sample-session.ts';
import { addressOf, belongs, filterFromAddress, type ListFilter } from './filter.ts';

const me = 'staff-1';
const mine = { id: me, name: 'Men' };
const filter = (given: Partial<ListFilter>): ListFilter => ({
  view: 'all',
  department: null,
  status: null,
  q: '',
  ...given,
});

describe('belongs', () => {
  it.each([
    ['unassigned', sampleSession({ status: 'queued' }), true],
    ['unassigned', sampleSession({ status: 'active', assignee: mine }), false],
    ['mine', sampleSession({ status: 'held', assignee: mine }), true],
    ['mine', sampleSession({ status: 'closed', assignee: mine }), false],
    ['mine', sampleSession({ status: 'active', assignee: { id: 'other', name: 'X' } }), false],
    ['held', sampleSession({ status: 'held' }), true],
    ['triage', sampleSession({ status: 'triage', department: null }), true],
    ['archive', sampleSession({ status: 'closed' }), true],
    ['all', sampleSession({ status: 'closed' }), false],
  ] as const)('%s', (view, session, expected) => {
    expect(belongs(session, filter({ view }), me)).toBe(expected);
  });

  it('holds to the department and the status', () => {
    const session = sampleSession({ status: 'active', assignee: mine });
    expect(belongs(session, filter({ department: 'water', status: 'active' }), me)).toBe(true);
    expect(belongs(session, filter({ department: 'roads' }), me)).toBe(false);
    expect(belongs(session, filter({ status: 'queued' }), me)).toBe(false);
  });
});

describe('address', () => {
  it.each([
    filter({}),
    filter({ view: 'mine', status: 'held' }),
    filter({ department: 'water', q: 'suv yoʻq' }),
  ])('reads back what it writes', (given) => {
    const address = addressOf(given, 'session-1');
    const params = new URLSearchParams(address.split('?')[1]);
    expect(filterFromAddress(params)).toEqual(given);
    expect(params.get('session')).toBe('session-1');
  });

  it('takes the default for what it does not know', () => {
    expect(filterFromAddress(new URLSearchParams('view=nonsense&status=closed'))).toEqual(
      filter({}),
    );
  });
});
