import type { Session, TimelineEntry } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { wayOf } from './way.ts';

const at = (hour: number) => `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`;

function session(change: Partial<Session>): Session {
  const base = {
    status: 'queued',
    openedAt: at(4),
    closedAt: null,
    isLocked: true,
    department: { id: 'd', name: 'Suv' },
    deadlines: {
      firstReply: { dueAt: at(20), state: 'ok', metAt: null },
      resolution: { dueAt: at(23), state: 'ok', metAt: null, extended: false, extension: null },
    },
  };
  return { ...base, ...change } as Session;
}
const entry = (kind: TimelineEntry['kind'], hour: number) =>
  ({ kind, at: at(hour) }) as TimelineEntry;
const answered = {
  firstReply: { dueAt: at(20), state: 'met' as const, metAt: at(6) },
  resolution: {
    dueAt: at(23),
    state: 'ok' as const,
    metAt: null,
    extended: false,
    extension: null,
  },
};
const names = (steps: ReturnType<typeof wayOf>) =>
  steps.map((step) => `${step.name}:${step.state}`).join(' ');

describe('the way of an appeal', () => {
  it('waits for its department', () => {
    for (const status of ['routing', 'triage'] as const) {
      expect(names(wayOf(session({ status, department: null }), []))).toBe(
        'received:done routing:now waiting:next answered:next closed:next',
      );
    }
  });
  it('waits for its first reply, since the last move', () => {
    const steps = wayOf(session({}), [entry('routed', 5), entry('moved', 6)]);
    expect(names(steps)).toBe('received:done routed:done waiting:now answered:next closed:next');
    expect(steps[1]?.at).toBe(at(6));
  });
  it('is answered, on hold, closed', () => {
    expect(names(wayOf(session({ status: 'active', deadlines: answered }), []))).toBe(
      'received:done routed:done answered:now closed:next',
    );
    expect(names(wayOf(session({ status: 'held', deadlines: answered }), [entry('held', 7)]))).toBe(
      'received:done routed:done answered:done held:now closed:next',
    );
    expect(
      names(wayOf(session({ status: 'closed', closedAt: at(8), deadlines: answered }), [])),
    ).toBe('received:done routed:done answered:done closed:done');
  });
  it('says that it was reopened after its answer, until it is closed again', () => {
    const timeline = [entry('closed', 8), entry('reopened', 9)];
    expect(names(wayOf(session({ deadlines: answered }), timeline))).toBe(
      'received:done routed:done answered:done reopened:now closed:next',
    );
    const held = session({ status: 'held', deadlines: answered });
    expect(names(wayOf(held, [...timeline, entry('held', 10)]))).toBe(
      'received:done routed:done answered:done reopened:done held:now closed:next',
    );
  });
  it('waits for its first reply when it was closed without one and reopened', () => {
    const timeline = [entry('closed', 8), entry('reopened', 9)];
    expect(names(wayOf(session({}), timeline))).toBe(
      'received:done routed:done reopened:done waiting:now answered:next closed:next',
    );
  });
});
