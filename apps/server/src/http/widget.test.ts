import { gunzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { Refused } from '../errors.ts';
import { guardHeaders } from './headers.ts';
import { answerWithProblems } from './problems.ts';
import { serveWidget } from './widget.ts';

const apps: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
});

function build(script: () => Promise<string>) {
  const app = Fastify();
  apps.push(app);
  answerWithProblems(app);
  guardHeaders(app, { publicUrl: undefined, corsAllowedOrigins: [] });
  serveWidget(app, script);
  return app;
}

test('any page may load the script, packed, and asks again only whether it changed', async () => {
  const app = build(async () => 'widget()');
  const plain = await app.inject('/widget.js');
  expect(plain.body).toBe('widget()');
  expect(plain.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': expect.stringContaining('max-age=300'),
  });
  const packed = await app.inject({ url: '/widget.js', headers: { 'accept-encoding': 'gzip' } });
  expect(gunzipSync(packed.rawPayload).toString()).toBe('widget()');
  const again = await app.inject({
    url: '/widget.js',
    headers: { 'if-none-match': String(plain.headers.etag), 'accept-encoding': 'br' },
  });
  expect(again.statusCode).toBe(304);
  expect(again.body).toBe('');
});

test('its words come in the language that is asked for, and only they', async () => {
  const app = build(async () => '');
  const said = (await app.inject('/widget/uz-Cyrl.json')).json();
  expect(said['widget.send']).toBe('Юбориш');
  expect(Object.keys(said).every((key) => key.startsWith('widget.'))).toBe(true);
  expect((await app.inject('/widget/de.json')).statusCode).toBe(404);
});

test('a script that is not built is not found, until it is', async () => {
  let built = false;
  const app = build(async () => {
    if (!built) throw new Refused('not_found');
    return 'late()';
  });
  expect((await app.inject('/widget.js')).statusCode).toBe(404);
  built = true;
  expect((await app.inject('/widget.js')).body).toBe('late()');
});
