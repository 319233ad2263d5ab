import { RetentionSettings, Settings } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { retentionCutoffs } from './retention.ts';

const now = new Date('2026-11-21T21:00:00.000Z');
const defaults = Settings.parse({});
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const cutoffs = (rules: Partial<RetentionSettings>, settings = defaults) =>
  retentionCutoffs(settings, RetentionSettings.parse(rules), now);

describe('what goes by itself', () => {
  it('is nothing of a session, unless that is set', () => {
    const { sessions, rejected, injectionLog, aiCalls } = cutoffs({});
    expect([sessions, rejected, injectionLog, aiCalls]).toEqual([null, null, null, null]);
  });

  it('is what the program keeps no longer anyway', () => {
    const { deliveries, webhookLog, notifications } = cutoffs({});
    expect([deliveries, webhookLog, notifications]).toEqual([
      daysAgo(30),
      daysAgo(30),
      daysAgo(90),
    ]);
  });

  it('counts a session from its close, and one that was rejected by its own rule', () => {
    const both = cutoffs({ sessionsDays: 365, rejectedDays: 60 });
    expect([both.sessions, both.rejected]).toEqual([daysAgo(365), daysAgo(60)]);
    expect(cutoffs({ sessionsDays: 365 }).rejected).toEqual(daysAgo(365));
    expect(cutoffs({ rejectedDays: 60 }).sessions).toBeNull();
  });

  it('is never a session that can still be opened again or rated', () => {
    const long = Settings.parse({ timers: { reopenSeconds: 60 * 86_400 } });
    expect(cutoffs({ sessionsDays: 30 }, long).sessions).toEqual(daysAgo(61));
  });
});
