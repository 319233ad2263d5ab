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
  const keeper = tokenKeeper('citizen', true, () => now);
  const fetched = refreshGives(token('a'), token('b'));
  expect(await Promise.all([keeper.get(), keeper.get(), keeper.get()])).toEqual(['a', 'a', 'a']);
  now = 800_000;
  expect(await keeper.get()).toBe('a');
  expect(fetched).toHaveBeenCalledTimes(1);
  now = 845_000;
  expect(await keeper.get()).toBe('b');
});

it('is signed out on a 401, but not when the network is lost', async () => {
  const keeper = tokenKeeper('citizen', true);
  keeper.take('a', 1);
  refreshGives(new TypeError('failed to fetch'), new Response(null, { status: 401 }));
  await expect(keeper.renew()).rejects.toThrow('failed to fetch');
  expect(keeper.current()).toBe('a');
  expect(await keeper.renew()).toBeNull();
  expect(keeper.current()).toBeNull();
});

it('has a token ready before the first call of a page that is signed in, and asks once for many calls', async () => {
  const keeper = tokenKeeper('staff', true);
  const fetched = refreshGives(token('a'));
  await Promise.all([keeper.ready(), keeper.ready()]);
  await keeper.ready();
  expect(keeper.current()).toBe('a');
  expect(fetched).toHaveBeenCalledTimes(1);
});

it('asks for nothing where nobody is signed in, until somebody signs in', async () => {
  let now = 0;
  const keeper = tokenKeeper('citizen', false, () => now);
  const fetched = refreshGives(token('b'), new Response(null, { status: 401 }));
  await keeper.ready();
  expect(fetched).not.toHaveBeenCalled();
  keeper.take('a', 60);
  now = 61_000;
  await keeper.ready();
  expect(keeper.current()).toBe('b');
  now = 1_000_000;
  await keeper.ready();
  // The login is over: further calls go out without a token, at once.
  await keeper.ready();
  expect(fetched).toHaveBeenCalledTimes(2);
});
