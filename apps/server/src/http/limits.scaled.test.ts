import { pino } from 'pino';
import { afterEach, expect, inject, test } from 'vitest';
import { createClock } from '../clock.ts';
import { createLimits, type Limits } from './limits.ts';

const opened: Limits[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((limits) => limits.close()));
});

test('two installations on one Redis do not count for each other', async () => {
  const redisUrl = inject('redisUrl') ?? '';
  const name = `${process.pid}-${Date.now()}`;
  const of = (installation: string) => {
    const limits = createLimits({
      clock: createClock(),
      log: pino({ level: 'silent' }),
      redisUrl,
      installation: async () => `${installation}-${name}`,
    });
    opened.push(limits);
    return limits;
  };
  const [first, same, second] = [of('one'), of('one'), of('other')];
  for (const limits of [first, same, second]) await expect.poll(() => limits.isShared()).toBe(true);
  for (let i = 0; i < 3; i += 1) await first.consume('codesPerPhone', 'a');
  await expect(same.consume('codesPerPhone', 'a')).rejects.toThrow('rate_limited');
  await second.consume('codesPerPhone', 'a');
});
