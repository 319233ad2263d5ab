import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Analyst, ProcessAnalyst } from './analyst.ts';
import { guardAnalyst } from './analyst-guard.ts';
import { createRemoteAnalyst } from './analyst-remote.ts';

const mine = { language: 'uz-Latn', script: 'latin' } as const;
const theirs = { language: 'ru', script: 'cyrillic' } as const;

const unused = () => Promise.reject(new Error('not part of this test'));
const local: Analyst = {
  analyze: unused,
  detectLanguage: async () => mine,
  detectInjection: unused,
  embed: unused,
  semanticSearch: unused,
  detectEmotion: unused,
};

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** A service that answers as it is told, and the guard before it. */
async function guarded(patienceMs = 2000) {
  const said: string[] = [];
  let answer: RequestListener = (_request, response) => response.end(JSON.stringify(theirs));
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    request.resume();
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const log = pino({ level: 'info' }, { write: (line) => said.push(JSON.parse(line).msg) });
  const analyst: ProcessAnalyst = guardAnalyst({
    remote: createRemoteAnalyst({ url, key: 'a-key', patienceMs }),
    local,
    log,
    now: () => new Date(0),
    retryMs: 20,
  });
  open.push(analyst, {
    close() {
      server.closeAllConnections();
      server.close();
    },
  });
  return {
    analyst,
    said,
    requests: () => requests,
    now(listener: RequestListener) {
      answer = listener;
    },
  };
}

const good: RequestListener = (_request, response) => response.end(JSON.stringify(theirs));
const bad: Record<string, RequestListener> = {
  'answers 500': (_request, response) => response.writeHead(500).end('{}'),
  'answers 401': (_request, response) => response.writeHead(401).end('{}'),
  'answers no JSON': (_request, response) => response.end('<html>'),
  'answers JSON of another shape': (_request, response) => response.end('{"language":"klingon"}'),
  'hangs up': (request) => request.socket.destroy(),
  'sends elsewhere': (_request, response) =>
    response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
  'never answers': () => {},
};

describe('a service that', () => {
  it('answers well is taken at its word', async () => {
    const { analyst, said } = await guarded();
    expect(await analyst.detectLanguage('salom')).toEqual(theirs);
    expect(analyst.service()).toEqual({ state: 'up', since: null });
    expect(said).toEqual([]);
  });

  it.each(Object.keys(bad))(
    '%s is replaced at once, said once, and taken back when it is well',
    async (what) => {
      const { analyst, said, now } = await guarded(200);
      now(bad[what] as RequestListener);
      expect(await analyst.detectLanguage('salom')).toEqual(mine);
      expect(await analyst.detectLanguage('salom')).toEqual(mine);
      expect(analyst.service()).toEqual({ state: 'down', since: new Date(0).toISOString() });
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(/^the AI service .*: the models of this process go on in its place$/);
      now(good);
      await vi.waitFor(() => expect(analyst.service()?.state).toBe('up'));
      expect(await analyst.detectLanguage('salom')).toEqual(theirs);
      expect(said).toEqual([said[0], 'the AI service answers again']);
    },
  );

  it('refuses one request goes on being asked', async () => {
    const { analyst, now, requests } = await guarded();
    now((_request, response) => response.writeHead(422).end('{}'));
    expect(await analyst.detectLanguage('salom')).toEqual(mine);
    expect(analyst.service()?.state).toBe('up');
    now(good);
    expect(await analyst.detectLanguage('salom')).toEqual(theirs);
    expect(requests()).toBe(2);
  });

  it('is down is not asked by each message that comes meanwhile', async () => {
    const { analyst, now, requests } = await guarded(5000);
    now(bad['hangs up'] as RequestListener);
    await analyst.detectLanguage('salom');
    now(() => {});
    const asked = requests();
    await Promise.all(Array.from({ length: 50 }, () => analyst.detectLanguage('salom')));
    expect(requests() - asked).toBeLessThanOrEqual(1);
  });
});
