import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { guardedFetch } from './guarded-fetch.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closing.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

it.each([301, 302, 303, 307, 308])('%d leads nowhere: nobody else gets the key', async (status) => {
  const met: string[] = [];
  const elsewhere = await serve((request, response) => {
    met.push(String(request.headers.authorization));
    response.end('{}');
  });
  const url = await serve((_, response) =>
    response.writeHead(status, { location: elsewhere }).end(),
  );
  const headers = { authorization: 'Bearer key' };
  const asked = guardedFetch(1000)(url, { method: 'POST', body: '{}', headers });
  await expect(asked).rejects.toMatchObject({ outcome: 'refused' });
  expect(met).toEqual([]);
});

it('an answer is read up to its limit, and then the connection is cut', async () => {
  let cut: () => void = () => undefined;
  const isCut = new Promise<void>((resolve) => {
    cut = resolve;
  });
  const url = await serve((_, response) => {
    response.on('close', cut);
    const more = (): void => {
      if (!response.destroyed) response.write('a'.repeat(64_000), more);
    };
    more();
  });
  const response = await guardedFetch(100_000)(url);
  await expect(response.text()).rejects.toMatchObject({ outcome: 'invalid_answer' });
  await isCut;
});

it('an answer within the limit arrives whole, with its status and headers', async () => {
  const url = await serve((_, response) => {
    response.writeHead(429, { 'retry-after': '3' }).end('a'.repeat(1000));
  });
  const response = await guardedFetch(1000)(url);
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('3');
  expect(await response.text()).toHaveLength(1000);
});
