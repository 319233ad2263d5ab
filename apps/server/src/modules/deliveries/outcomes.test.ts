import { expect, it } from 'vitest';
import { afterPart, type DeliveryRow } from './outcomes.ts';

const now = new Date('2026-03-01T08:00:00Z');
const row: DeliveryRow = {
  organizationId: 'o',
  id: 'd',
  position: 1,
  channel: 'telegram',
  address: '7',
  subject: 'message:1',
  sessionId: null,
  messageId: null,
  content: {},
  state: 'sending',
  reason: null,
  partsDone: 0,
  externalIds: [],
  attempts: 0,
  dueAt: now,
  startedAt: now,
  startedBy: 'p',
  sentAt: null,
  createdAt: now,
};
const inSeconds = (result: { dueAt: Date }) => (result.dueAt.getTime() - now.getTime()) / 1000;

it('is sent when its last part is taken, and waits for the next part before', () => {
  const first = afterPart(row, { kind: 'taken', externalId: '11' }, 2, now);
  expect(first).toMatchObject({ state: 'queued', partsDone: 1, externalIds: ['11'], sentAt: null });
  const last = afterPart({ ...row, ...first }, { kind: 'taken', externalId: '12' }, 2, now);
  expect(last).toMatchObject({ state: 'sent', externalIds: ['11', '12'], sentAt: now });
});

it('comes again when it was told to, without counting that as a failure', () => {
  const result = afterPart(row, { kind: 'later', seconds: 17, everyone: false }, 1, now);
  expect(result).toMatchObject({ state: 'queued', attempts: 0 });
  expect(inSeconds(result)).toBe(17);
});

it('is tried with growing pauses, 1 s to 10 min, for a day, then failed', () => {
  let at = { ...row };
  const pauses: number[] = [];
  while (at.state !== 'failed') {
    const result = afterPart(at, { kind: 'again' }, 1, now);
    if (result.state === 'queued') pauses.push(inSeconds(result));
    at = { ...at, ...result };
  }
  expect(pauses.slice(0, 4)).toEqual([1, 2, 4, 8]);
  expect(Math.max(...pauses)).toBe(600);
  const day = 24 * 3600;
  const sum = pauses.reduce((a, b) => a + b, 0);
  expect(Math.abs(sum - day)).toBeLessThan(1200);
  expect(at.reason).toBe('unreachable');
});

it('is failed where it was refused, unconfirmed where nobody knows', () => {
  expect(afterPart(row, { kind: 'refused', reason: 'blocked' }, 3, now)).toMatchObject({
    state: 'failed',
    reason: 'blocked',
  });
  expect(afterPart(row, { kind: 'unknown' }, 3, now)).toMatchObject({
    state: 'unconfirmed',
    reason: 'interrupted',
    partsDone: 0,
  });
});
