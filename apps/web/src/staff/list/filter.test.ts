import { describe, expect, it } from 'vitest';
import { sampleSession } from '../testing/sample-session.ts';
import {
  addressOf,
  assistingList,
  belongs,
  filterFromAddress,
  type ListFilter,
  queryOf,
  wholeList,
} from './filter.ts';

const me = { myId: 'staff-1', now: Date.parse('2026-11-21T00:00:00.000Z') };
const mine = { id: me.myId, name: 'Men' };
const filter = (given: Partial<ListFilter>): ListFilter => ({ ...wholeList('all'), ...given });

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

  it('keeps chats with the assistant in their own list, which its address leads back to', () => {
    const chat = sampleSession({ kind: 'chat', status: 'assisting', department: null });
    expect(belongs(chat, assistingList, me)).toBe(true);
    expect(belongs(sampleSession({ status: 'queued' }), assistingList, me)).toBe(false);
    const [, search] = addressOf(assistingList, null).split('?');
    expect(filterFromAddress(new URLSearchParams(search))).toEqual(assistingList);
  });

  it('holds to the department and the status', () => {
    const session = sampleSession({ status: 'active', assignee: mine });
    expect(belongs(session, filter({ department: 'water', status: 'active' }), me)).toBe(true);
    expect(belongs(session, filter({ department: 'roads' }), me)).toBe(false);
    expect(belongs(session, filter({ status: 'queued' }), me)).toBe(false);
  });
});

describe('narrowing', () => {
  const session = sampleSession({
    status: 'active',
    assignee: mine,
    channel: 'telegram',
    priority: 'high',
    unread: 2,
  });
  const soon = { ...me, now: Date.parse('2027-01-01T00:00:00.000Z') };

  it.each([
    [{ channel: 'telegram' }, { channel: 'web' }],
    [{ kind: session.kind }, { kind: session.kind === 'chat' ? 'appeal' : 'chat' }],
    [{ priority: 'high' }, { priority: 'low' }],
    [{ assignee: 'me' }, { assignee: 'nobody' }],
  ] as const)('%j takes it, %j does not', (taking, leaving) => {
    expect(belongs(session, filter(taking), me)).toBe(true);
    expect(belongs(session, filter(leaving), me)).toBe(false);
  });

  it('knows the days of closing, the last one whole, and the reason', () => {
    const at = new Date(2026, 10, 20, 23, 59).toISOString();
    const ended = sampleSession({ status: 'closed', closedAt: at, closeReason: 'resolved' });
    const archive = (given: Partial<ListFilter>) =>
      belongs(ended, filter({ view: 'archive', ...given }), me);
    expect(archive({ closedFrom: '2026-11-20', closedTo: '2026-11-20' })).toBe(true);
    expect(archive({ closedTo: '2026-11-19' })).toBe(false);
    expect(archive({ closedFrom: '2026-11-21' })).toBe(false);
    expect(archive({ closeReason: 'resolved' })).toBe(true);
    expect(archive({ closeReason: 'inactive' })).toBe(false);
  });

  it('knows what is unread and what is late', () => {
    expect(belongs(session, filter({ unread: true }), me)).toBe(true);
    expect(belongs({ ...session, unread: 0 }, filter({ unread: true }), me)).toBe(false);
    expect(belongs(session, filter({ late: true }), me)).toBe(false);
    expect(belongs(session, filter({ late: true }), soon)).toBe(true);
  });

  it('is asked of the server by the reader’s own id', () => {
    const { assignee, unread, late } = queryOf(filter({ assignee: 'me', unread: true }), 'id-1');
    expect([assignee, unread, late]).toEqual(['id-1', 'true', undefined]);
  });
});

describe('address', () => {
  it.each([
    filter({}),
    filter({ view: 'mine', status: 'held' }),
    filter({ department: 'water', q: 'suv yoʻq', sort: 'oldest' }),
    filter({ channel: 'telegram', kind: 'chat', priority: 'low', assignee: 'nobody' }),
    filter({ unread: true, late: true, assignee: 'me' }),
    filter({
      view: 'archive',
      department: 'water',
      closedFrom: '2026-11-01',
      closedTo: '2026-11-20',
      closeReason: 'inactive',
    }),
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
