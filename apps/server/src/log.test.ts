import Fastify from 'fastify';
import type { Logger } from 'pino';
import { beforeEach, expect, test } from 'vitest';
import { createLog, logRequests, requestLogOptions } from './log.ts';

let written: string;
let log: Logger;
beforeEach(() => {
  written = '';
  log = createLog(
    { level: 'trace' },
    {
      write(line) {
        written += line;
      },
    },
  );
});

const secrets = {
  phone: '+998901234567',
  text: 'Mahallamizda suv yoʻq',
  email: 'zulfiya.karimova@narpay.uz',
  password: 'oʻtiring-va-kuting',
  accessToken: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
  cookie: 'civic_staff_refresh=abc',
  code: '481516',
  developmentCode: '481516',
  authorization: 'Bearer opaque-thing',
};

function expectNoSecret(): void {
  expect(written).not.toBe('');
  for (const secret of Object.values(secrets)) expect(written).not.toContain(secret);
  expect(written).not.toContain('481516');
}

test('nothing private is logged by name, however deep', () => {
  log.info({ ...secrets, nested: [{ deeper: { ...secrets } }] }, 'asked');
  expectNoSecret();
  expect(written).toContain('"msg":"asked"');
});

test('nothing private is logged inside a sentence or under another name', () => {
  log.info(`sent to ${secrets.phone} and ${secrets.email} with ${secrets.accessToken}`);
  log.info({ target: `998901234567 / ${secrets.email}`, note: secrets.accessToken }, 'x');
  log.info(
    'postgres://civic:hunter2@db:5432/x 0190e2c8-5b1a-7c3d-9e4f-a1b2c3d4e5f6.0190e2c8-5b1a-7c3d-9e4f-a1b2c3d4e5f6.3.s1gn',
  );
  expectNoSecret();
  expect(written).not.toContain('hunter2');
  expect(written).not.toContain('998901234567');
  expect(written).not.toContain('s1gn');
});

test('an error keeps its kind, code and place, and loses what it quotes', () => {
  const inner = Object.assign(new Error('duplicate key value violates unique constraint'), {
    code: '23505',
    constraint: 'citizens_phone',
    detail: `Key (phone)=(${secrets.phone}) already exists. ${secrets.text}`,
    where: secrets.text,
  });
  const outer = new Error(
    `Failed query: insert into citizens values ($1)\nparams: ${secrets.text}`,
    { cause: inner },
  );
  log.error({ err: outer }, 'it failed');
  log.error(outer);
  log.error({ err: outer });
  log.error({ reason: inner }, 'under another name');
  log.error({ err: parseFailure(`{"text": ${secrets.text}}`) }, 'unreadable');
  expectNoSecret();
  expect(written).toContain('citizens_phone');
  expect(written).toContain('23505');
  expect(written).toContain('insert into citizens');
  expect(written).toContain('log.test.ts');
});

function parseFailure(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}

test('each request is one line: method, pattern, status, session; never the address itself', async () => {
  const app = Fastify(requestLogOptions(log));
  logRequests(app);
  const id = '0190e2c8-5b1a-7c3d-9e4f-a1b2c3d4e5f6';
  app.post('/api/sessions/:id/close', async () => ({ ok: true }));
  app.get('/api/track', async () => ({ ok: true }));
  app.get('/api/broken', async () => {
    throw new Error(`cannot reach ${secrets.phone}`);
  });
  await app.inject({
    method: 'POST',
    url: `/api/sessions/${id}/close`,
    headers: { authorization: secrets.authorization, cookie: secrets.cookie },
    payload: secrets,
  });
  await app.inject(
    `/api/track?number=NRP-2026-000007&phoneEnd=${encodeURIComponent(secrets.phone)}`,
  );
  await app.inject('/api/broken');
  await app.close();
  const lines = written
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.find(({ method }) => method === 'POST')).toMatchObject({
    route: '/api/sessions/:id/close',
    sessionId: id,
    status: 200,
    msg: 'request',
    reqId: expect.any(String),
  });
  expect(written).not.toContain('NRP-2026');
  expectNoSecret();
});

test('a child keeps the promise', () => {
  log.child({ reqId: 'r1' }).warn({ ...secrets }, 'from a child');
  expectNoSecret();
  expect(written).toContain('"reqId":"r1"');
});
