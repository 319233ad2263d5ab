import { expect, it } from 'vitest';
import { sampleSession } from '../testing/sample-session.ts';
import { Removals } from './removals.ts';

const updated = (rev: number) => ({
  kind: 'updated' as const,
  session: sampleSession({ id: 'a', rev }),
});
const removed = (rev: number) => ({ kind: 'removed' as const, sessionId: 'a', rev });

it('keeps out an answer that comes after the event that took the session away', () => {
  const removals = new Removals();
  expect(removals.sift([removed(5)])).toEqual([removed(5)]);
  expect(removals.sift([updated(4), updated(5)])).toEqual([]);
});

it('lets the session come back with a later rev, and go on from there', () => {
  const removals = new Removals();
  removals.sift([removed(5)]);
  expect(removals.sift([updated(6)])).toEqual([updated(6)]);
  expect(removals.sift([updated(6)])).toEqual([updated(6)]);
});

it('lets others pass', () => {
  const removals = new Removals();
  const other = { kind: 'updated' as const, session: sampleSession({ id: 'b', rev: 1 }) };
  expect(removals.sift([removed(5), other])).toEqual([removed(5), other]);
});
