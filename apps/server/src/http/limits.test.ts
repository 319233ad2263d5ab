import { createServer } from 'node:net';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { createClock } from '../clock.ts';
import { Refused } from '../errors.ts';
import { addressKey, createLimits, type Limits, type LimitsOptions } from './limits.ts';

const opened: Limits[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((limits) => limits.close()));
});

const silent = pino({ level: 'silent' });
function fresh(options: Partial<LimitsOptions> = {}): Limits {
  const limits = createLimits({ clock: createClock(), log: silent, ...options });
  opened.push(limits);
  return limits;
}

async function times(count: number, work: () => Promise<void>): Promise<void> {
  for (let i = 0; i < count; i += 1) await work();
}

test('a limit lets its number through, then says how long to wait', async () => {
  const limits = fresh();
  await times(3, () => limits.consume('codesPerPhone', '+998901234567'));
  const refusal = await limits.consume('codesPerPhone', '+998901234567').catch((e: unknown) => e);
  expect(refusal).toBeInstanceOf(Refused);
  expect(refusal).toMatchObject({ code: 'rate_limited', status: 429 });
  const { seconds } = (refusal as Refused).params;
  expect(seconds).toBeGreaterThan(590);
  expect(seconds).toBeLessThanOrEqual(600);
});

test('keys and names are counted apart, and every start is a fresh one', async () => {
  const limits = fresh();
  await times(3, () => limits.consume('codesPerPhone', 'a'));
  await limits.consume('codesPerPhone', 'b');
  await limits.consume('codesPerPhoneDaily', 'a');
  await fresh().consume('codesPerPhone', 'a');
});

test('a point given back may be taken again, a reset forgets all', async () => {
  const limits = fresh();
  await times(3, () => limits.consume('codesPerPhone', 'a'));
  await limits.giveBack('codesPerPhone', 'a');
  await limits.consume('codesPerPhone', 'a');
  await expect(limits.consume('codesPerPhone', 'a')).rejects.toThrow('rate_limited');
  await limits.reset('codesPerPhone', 'a');
  await times(3, () => limits.consume('codesPerPhone', 'a'));
});

test('of many at once exactly the allowed number passes', async () => {
  const limits = fresh();
  const results = await Promise.allSettled(
    Array.from({ length: 40 }, () => limits.consume('failedLoginsPerAccount', 'a')),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
});

test('a clock moved over the whole window begins a new one', async () => {
  const clock = createClock();
  const limits = fresh({ clock });
  await times(3, () => limits.consume('codesPerPhone', 'a'));
  clock.setOffsetSeconds(599);
  await expect(limits.consume('codesPerPhone', 'a')).rejects.toThrow('rate_limited');
  clock.setOffsetSeconds(601);
  await limits.consume('codesPerPhone', 'a');
});

test('when Redis is away the process counts by itself, in the open', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => lines.push(line) });
  const limits = fresh({ log, redisUrl: `redis://127.0.0.1:${await closedPort()}` });
  await times(3, () => limits.consume('codesPerPhone', 'a'));
  await expect(limits.consume('codesPerPhone', 'a')).rejects.toThrow('rate_limited');
  await expect.poll(() => lines.join('')).toContain('Redis is away');
});

/** A port on which nothing listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

test('an address of IPv6 counts with its whole network', () => {
  expect(addressKey('203.0.113.7')).toBe('203.0.113.7');
  expect(addressKey('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(addressKey('2001:db8:0:1::5')).toBe(addressKey('2001:0db8:0000:0001:ffff::1'));
  expect(addressKey('2001:db8:0:1::5')).not.toBe(addressKey('2001:db8:0:2::5'));
  expect(addressKey('::1')).toBe('0:0:0:0::/64');
  expect(addressKey('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
});
