import type { Message } from '@civicconnect/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { StaffClient } from '../../foundation/api/staff-api.ts';
import { keepTrying, openOutboxes } from './outboxes.ts';

const heard = new Map<string, () => void>();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('window', {
    addEventListener: (name: string, listener: () => void) => void heard.set(name, listener),
    removeEventListener: (name: string) => void heard.delete(name),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A server that fails a number of times before it takes what it is sent. */
function clientThatFails(times: number) {
  const asked: string[] = [];
  const sendMessage = async ({ body }: { body: { text: string; clientId: string } }) => {
    asked.push(body.text);
    if (asked.length <= times) throw new TypeError('the server was being changed');
    return { message: { clientId: body.clientId } as Message };
  };
  return { asked, client: { sendMessage } as unknown as StaffClient };
}

it('tries a reply again until it is taken, though the live connection never went', async () => {
  const { asked, client } = clientThatFails(2);
  const outboxes = openOutboxes(client, 'staff');
  const stop = keepTrying(outboxes);
  outboxes.of('session').send('Usta ketdi.');
  await vi.advanceTimersByTimeAsync(0);
  expect(outboxes.waiting()).toBe(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked).toEqual(['Usta ketdi.', 'Usta ketdi.', 'Usta ketdi.']);
  expect(outboxes.of('session').entries()).toEqual([]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked).toHaveLength(3);
  stop();
  expect(heard.size).toBe(0);
});

it('leaves the network alone while there is none, and goes as soon as it is back', async () => {
  const { asked, client } = clientThatFails(1);
  const outboxes = openOutboxes(client, 'staff');
  keepTrying(outboxes);
  outboxes.of('session').send('Usta ketdi.');
  await vi.advanceTimersByTimeAsync(0);
  vi.stubGlobal('navigator', { onLine: false });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(1);
  heard.get('online')?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(outboxes.waiting()).toBe(0);
});
