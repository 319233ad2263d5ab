import { afterEach, expect, it, vi } from 'vitest';
import { sharedLook } from './shared-look.ts';

afterEach(() => void vi.useRealTimers());

/** A look that ends when it is told to, and says how many there were. */
function controlled(apartMs = 0) {
  const ends: ((error?: Error) => void)[] = [];
  const look = sharedLook(
    (_key: string) =>
      new Promise<number>((resolve, reject) => {
        const number = ends.length + 1;
        ends.push((error) => (error ? reject(error) : resolve(number)));
      }),
    apartMs,
  );
  return { look, ends };
}

it('is shared by those who come while another is under way, and begins after all of them', async () => {
  const { look, ends } = controlled();
  const first = look('a');
  const later = Array.from({ length: 100 }, () => look('a'));
  expect(ends).toHaveLength(1);
  ends[0]?.();
  expect(await first).toBe(1);
  await new Promise(setImmediate);
  expect(ends).toHaveLength(2);
  ends[1]?.();
  expect(new Set(await Promise.all(later))).toEqual(new Set([2]));
  const last = look('a');
  expect(ends).toHaveLength(3);
  ends[2]?.();
  expect(await last).toBe(3);
});

it('of one key waits for no other, and a failure is its own', async () => {
  const { look, ends } = controlled();
  const failing = look('a');
  const other = look('b');
  const next = look('a');
  expect(ends).toHaveLength(2);
  ends[0]?.(new Error('the database is away'));
  await expect(failing).rejects.toThrow('away');
  await new Promise(setImmediate);
  ends[1]?.();
  ends[2]?.();
  expect(await other).toBe(2);
  expect(await next).toBe(3);
});

it('begins some time after the one before where people keep coming, at once for who comes later', async () => {
  vi.useFakeTimers();
  const { look, ends } = controlled(20);
  void look('a');
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(5);
  const soon = [look('a'), look('a')];
  await vi.advanceTimersByTimeAsync(14);
  soon.push(look('a'));
  expect(ends).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2);
  expect(ends).toHaveLength(2);
  ends[1]?.();
  expect(await Promise.all(soon)).toEqual([2, 2, 2]);
  await vi.advanceTimersByTimeAsync(20);
  void look('a');
  expect(ends).toHaveLength(3);
});
