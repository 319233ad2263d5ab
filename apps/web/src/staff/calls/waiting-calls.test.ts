import { describe, expect, it } from 'vitest';
import { sampleSession } from '../testing/sample-session.ts';
import { afterChange, type Call, withCall } from './waiting-calls.ts';

const call = (id: string): Call => ({
  session: sampleSession({ id, kind: 'chat', status: 'queued' }),
  reason: 'requested_human',
});

describe('calls for a person', () => {
  it('stand once for each chat, the newest first, three at most', () => {
    const calls = ['a', 'b', 'c', 'd', 'b'].reduce<Call[]>(
      (all, id) => withCall(all, call(id)),
      [],
    );
    expect(calls.map(({ session }) => session.id)).toEqual(['b', 'd', 'c']);
  });

  it('go when somebody has the chat, or it is over, and stay while it waits', () => {
    const calls = [call('a'), call('b')];
    const left = (given: Parameters<typeof sampleSession>[0]) =>
      afterChange(calls, sampleSession({ id: 'a', kind: 'chat', ...given })).length;
    expect(left({ status: 'queued' })).toBe(2);
    expect(left({ status: 'triage', department: null })).toBe(2);
    expect(left({ status: 'active', assignee: { id: 'x', name: 'Dilnoza' } })).toBe(1);
    expect(left({ status: 'closed' })).toBe(1);
  });
});
