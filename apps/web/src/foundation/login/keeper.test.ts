import { afterEach, expect, it, vi } from 'vitest';
import { tokenKeeper } from './keeper.ts';

afterEach(() => vi.unstubAllGlobals());

function refreshGives(...answers: (Response | Error)[]) {
  const fetched = vi.fn(async () => {
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error('asked too often');
  });
  vi.stubGlobal('fetch', fetched);
  return fetched;
}
const token = (name: string) => Response.json({ accessToken: name, expiresInSeconds: 900 });

it('asks once for many callers, and again only shortly before the end', async () => {
  let now = 0;
  const keeper = tokenKeeper('citizen', () => now);
  const fetched = refreshGives(token('a'), token('b'));
  expect(await Promise.all([keeper.get(), keeper.get(), keeper.get()])).toEqual(['a', 'a', 'a']);
  now = 800_000;
  expect(await keeper.get()).toBe('a');
  expect(fetched).toHaveBeenCalledTimes(1);
  now = 845_000;
  expect(await keeper.get()).toBe('b');
});

it('is signed out on a 401, but not when the network is lost', async () => {
  const keeper = tokenKeeper('citizen');
  keeper.take('a', 1);
  refreshGives(new TypeError('failed to fetch'), new Response(null, { status: 401 }));
  await expect(keeper.renew()).rejects.toThrow('failed to fetch');
  expect(keeper.current()).toBe('a');
  expect(await keeper.renew()).toBeNull();
  expect(keeper.current()).toBeNull();
});
