import type { Delivery } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { sampleMessage } from '../testing/sample-session.ts';
import { troubledOf } from './troubled.ts';

const by = { kind: 'staff', id: 'clerk', name: 'Bekzod Toshev' } as const;
const way = (state: Delivery['state']): Delivery => ({ state, channel: 'telegram' });
const reply = (seq: number, state: Delivery['state']) =>
  sampleMessage(seq, { author: by, delivery: way(state) });
const seqs = (messages: { seq: number }[]) => messages.map(({ seq }) => seq);

describe('troubledOf', () => {
  const messages = [
    sampleMessage(1),
    reply(2, 'failed'),
    reply(3, 'sent'),
    reply(4, 'unconfirmed'),
    reply(5, 'queued'),
  ];

  it('names what failed or is in doubt, oldest first', () => {
    expect(seqs(troubledOf(messages, new Map(), { readByOther: 0 }))).toEqual([2, 4]);
  });

  it('leaves out what the citizen has read all the same', () => {
    expect(seqs(troubledOf(messages, new Map(), { readByOther: 3 }))).toEqual([4]);
  });

  it('believes what came last', () => {
    const deliveries = new Map([
      ['message-2', way('queued')],
      ['message-3', way('failed')],
    ]);
    expect(seqs(troubledOf(messages, deliveries, { readByOther: 0 }))).toEqual([3, 4]);
  });
});
