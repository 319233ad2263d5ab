import { expect, it } from 'vitest';
import { furthest, type Way } from './views.ts';

const way = (channel: Way['channel'], state: Way['state'], reason: string | null = null): Way => ({
  channel,
  state,
  reason,
});

it('says nothing of a message that has no way but the web', () => {
  expect(furthest([])).toBeNull();
});

it('speaks of the way that got furthest', () => {
  expect(furthest([way('telegram', 'failed', 'blocked'), way('sms', 'sent')])).toEqual({
    channel: 'sms',
    state: 'sent',
  });
  expect(furthest([way('telegram', 'sent'), way('push', 'failed', 'unreachable')])).toEqual({
    channel: 'telegram',
    state: 'sent',
  });
});

it('gives the reason of what failed or is in doubt, and of nothing else', () => {
  expect(furthest([way('telegram', 'failed', 'blocked')])).toEqual({
    channel: 'telegram',
    state: 'failed',
    reason: 'blocked',
  });
  expect(furthest([way('telegram', 'unconfirmed', 'interrupted')])).toMatchObject({
    state: 'unconfirmed',
    reason: 'interrupted',
  });
  expect(furthest([way('telegram', 'sending', 'blocked')])).toEqual({
    channel: 'telegram',
    state: 'queued',
  });
});
