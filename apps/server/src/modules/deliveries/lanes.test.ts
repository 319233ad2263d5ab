import { describe, expect, it } from 'vitest';
import { createLanes, type Lane, type WaitingLane } from './lanes.ts';

const pace = {
  addressMs: (address: string) => (address.startsWith('-') ? 3000 : 1000),
  perSecond: 20,
};
const started = (lanes: Lane[]) => lanes.map(({ address }) => address);

function waiting(...addresses: string[]): WaitingLane[] {
  return addresses.map((address, position) => ({
    organizationId: 'a',
    address,
    position,
    dueInMs: 0,
  }));
}

/** Lanes of an installation that has sent nothing for long. */
const longOpen = (concurrency = 10) => createLanes(pace, concurrency, -60_000);

describe('the lanes of a channel', () => {
  it('lets an organization start so many a second, the longest waiting first', () => {
    const lanes = longOpen();
    lanes.offer(waiting('1', '2', '3'), 0);
    expect(lanes.take(0)).toEqual({
      start: [{ organizationId: 'a', address: '1' }],
      againInMs: 50,
    });
    expect(started(lanes.take(49).start)).toEqual([]);
    expect(started(lanes.take(50).start)).toEqual(['2']);
    expect(started(lanes.take(100).start)).toEqual(['3']);
    expect(lanes.take(150)).toEqual({ start: [], againInMs: null });
  });

  it('never starts more than its share in any second, however late it is asked', () => {
    const lanes = longOpen(1000);
    lanes.offer(waiting(...Array.from({ length: 200 }, (_, n) => String(n))), 0);
    const starts: number[] = [];
    for (let now = 0; now < 20_000; now += now % 1700 < 900 ? 13 : 400) {
      for (const _ of lanes.take(now).start) starts.push(now);
    }
    expect(starts).toHaveLength(200);
    for (const at of starts) {
      const inSecond = starts.filter((other) => other >= at && other < at + 1000).length;
      expect(inSecond).toBeLessThanOrEqual(20);
    }
  });

  it('counts organizations apart', () => {
    const lanes = longOpen();
    const other = { organizationId: 'b', address: '1', position: 9, dueInMs: 0 };
    lanes.offer([...waiting('1', '2'), other], 0);
    expect(lanes.take(0).start).toEqual([
      { organizationId: 'a', address: '1' },
      { organizationId: 'b', address: '1' },
    ]);
  });

  it('has one part of an address in hand, and the next after its pace from the answer', () => {
    const lanes = longOpen();
    lanes.offer(waiting('1', '-2'), 0);
    lanes.take(0);
    lanes.take(50);
    lanes.offer(waiting('1', '-2'), 400);
    expect(started(lanes.take(5000).start)).toEqual([]);
    for (const address of ['1', '-2']) lanes.done({ organizationId: 'a', address }, 5000);
    expect(lanes.take(5999).start).toEqual([]);
    expect(started(lanes.take(6000).start)).toEqual(['1']);
    lanes.offer(waiting('1', '-2'), 7000);
    expect(started(lanes.take(7999).start)).toEqual([]);
    expect(started(lanes.take(8000).start)).toEqual(['-2']);
  });

  it('leaves the others their way when one does not answer', () => {
    const lanes = longOpen(2);
    lanes.offer(waiting('1', '2', '3'), 0);
    lanes.take(0);
    lanes.take(50);
    expect(started(lanes.take(1000).start)).toEqual([]);
    lanes.empty({ organizationId: 'a', address: '2' });
    expect(started(lanes.take(1000).start)).toEqual(['3']);
  });

  it('waits as one where the other side says so to everyone, and only there', () => {
    const lanes = longOpen();
    const other = { organizationId: 'b', address: '9', position: 9, dueInMs: 0 };
    lanes.offer([...waiting('1', '2'), other], 0);
    lanes.take(0);
    lanes.done({ organizationId: 'a', address: '1' }, 10, 30_000);
    lanes.offer([...waiting('1', '2'), { ...other, address: '8' }], 2000);
    expect(started(lanes.take(30_009).start)).toEqual(['8']);
    expect(started(lanes.take(30_010).start)).toEqual(['1']);
  });

  it('keeps the pace across a change of process: what was sent before is not known', () => {
    const lanes = createLanes(pace, 10, 0);
    lanes.offer(waiting('1', '-2'), 0);
    expect(lanes.take(999).start).toEqual([]);
    expect(started(lanes.take(1000).start)).toEqual(['1']);
    expect(lanes.take(2999).start).toEqual([]);
    expect(started(lanes.take(3000).start)).toEqual(['-2']);
  });

  it('does not look at what is due later', () => {
    const lanes = longOpen();
    lanes.offer([{ organizationId: 'a', address: '1', position: 1, dueInMs: 700 }], 0);
    expect(lanes.take(0)).toEqual({ start: [], againInMs: 700 });
    expect(started(lanes.take(700).start)).toEqual(['1']);
  });

  it('does not forget what came out of hand while the ledger was looked at', () => {
    const lanes = longOpen();
    lanes.offer(waiting('1'), 0);
    const [lane] = lanes.take(0).start;
    if (!lane) throw new Error('nothing started');
    // The look at 100 saw it in hand; the answer came at 150, the look’s own at 200.
    lanes.done(lane, 150);
    lanes.offer([], 200, 100);
    expect(started(lanes.take(1150).start)).toEqual(['1']);
    lanes.done(lane, 1200);
    lanes.offer([], 1300, 1250);
    expect(started(lanes.take(9999).start)).toEqual([]);
  });

  it('comes back to a lane when its first entry is due', () => {
    const lanes = longOpen();
    lanes.offer(waiting('1'), 0);
    const [lane] = lanes.take(0).start;
    if (!lane) throw new Error('nothing started');
    lanes.wait(lane, 100, 4000);
    expect(lanes.take(100)).toEqual({ start: [], againInMs: 4000 });
    expect(started(lanes.take(4100).start)).toEqual(['1']);
  });
});
