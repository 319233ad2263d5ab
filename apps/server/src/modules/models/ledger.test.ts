import type { LedgerEntry } from '@civicconnect/ai';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { aiCalls } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { homeOrganization, newOrganization } from '../../testing/people.ts';
import type { Ledger } from './ledger.ts';

let test: TestApp;
let home: string;
let ledger: Ledger;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  home = await homeOrganization(test);
  ledger = test.context.models.ledger;
});
beforeEach(() => test.context.db.inOrganization(home, (tx) => tx.delete(aiCalls)));

const entry = (more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  organizationId: home,
  at: test.context.clock.now().toISOString(),
  provider: 'gemini',
  model: 'gemini-2.5-pro',
  purpose: 'decide',
  sessionId: null,
  messageId: 'message-1',
  inputTokens: 400,
  outputTokens: 40,
  ms: 1234,
  outcome: 'ok',
  detail: null,
  costMicros: 900,
  ...more,
});

/** Of the organization's day in Tashkent, five hours before Greenwich. */
function setClock(at: string): void {
  const { clock } = test.context;
  clock.setOffsetSeconds(clock.offsetSeconds() + (Date.parse(at) - clock.now().getTime()) / 1000);
}

it('keeps every call as it was', async () => {
  ledger.record(entry({ outcome: 'timeout', detail: 'no answer within 5000 ms' }));
  await ledger.settled();
  const rows = await test.context.db.inOrganization(home, (tx) => tx.select().from(aiCalls));
  expect(rows).toMatchObject([
    {
      organizationId: home,
      provider: 'gemini',
      purpose: 'decide',
      messageId: 'message-1',
      ms: 1234,
      outcome: 'timeout',
      detail: 'no answer within 5000 ms',
      costMicros: 900,
    },
  ]);
});

it('knows what was spent since the organization’s own midnight, the call just made included', async () => {
  setClock('2031-03-04T18:59:00Z');
  ledger.record(entry({ costMicros: 5000 }));
  expect(await ledger.spentToday(home)).toBe(5000);
  setClock('2031-03-04T19:00:30Z');
  expect(await ledger.spentToday(home)).toBe(0);
  ledger.record(entry());
  ledger.record(entry({ costMicros: null }));
  ledger.record(entry({ costMicros: 100 }));
  expect(await ledger.spentToday(home)).toBe(1000);
});

it('each organization pays for itself', async () => {
  const other = await newOrganization(test);
  ledger.record(entry());
  expect(await ledger.spentToday(other.id)).toBe(0);
});

it('a row that cannot be stored disturbs nobody', async () => {
  ledger.record(entry({ organizationId: test.context.newId() }));
  ledger.record(entry());
  await ledger.settled();
  expect(await ledger.spentToday(home)).toBe(900);
});
