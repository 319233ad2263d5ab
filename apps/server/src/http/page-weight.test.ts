import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { packed } from './packed-answers.ts';
import { packedFirst } from './packed-files.ts';
import type { PageHandler } from './pages.ts';
import { paintFirst } from './paint-first.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function start(handler: PageHandler): Promise<string> {
  const server = createServer((request, response) => void handler(request, response));
  closing.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What comes over the wire, as it comes. */
function ask(url: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    get(url, { headers, method, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(pieces) }));
    }).on('error', reject);
  });
}

const script = (name: string) =>
  `<script src="/_next/static/chunks/${name}.js" async="" nonce="n+/="></script>`;
const page = [
  '<head><link rel="preload" as="script" fetchPriority="low" nonce="n+/=" href="/_next/static/chunks/b.js"/>',
  script('a'),
  '<script src="/_next/static/chunks/old.js" noModule="" nonce="n+/="></script></head>',
  '<body>Oʻzbekcha, ғ<script nonce="n+/=">push("1 < 2")</script>',
  script('b').replace(' async=""', '').replace('><', ' async=""><'),
  '</body>',
].join('');

/** Writes a text in pieces of so many bytes. */
const inPieces =
  (text: string, size: number, type = 'text/html; charset=utf-8'): PageHandler =>
  async (_request, response) => {
    const bytes = Buffer.from(text);
    response.setHeader('content-type', type);
    for (let at = 0; at < bytes.length; at += size) response.write(bytes.subarray(at, at + size));
    response.end();
  };

test.each([1, 7, 64, 10_000])(
  'scripts of a page in pieces of %i bytes wait for its first paint',
  async (size) => {
    const base = await start(paintFirst(inPieces(page, size)));
    const { body } = await ask(`${base}/`, { 'x-nonce': 'n+/=' });
    const text = body.toString();
    expect(text).not.toContain('async=""');
    expect(text.match(/startLater\('[^']+'\)/g)).toEqual([
      "startLater('/_next/static/chunks/a.js')",
      "startLater('/_next/static/chunks/b.js')",
    ]);
    expect(text.match(/PerformanceObserver/g)).toHaveLength(1);
    expect(text.match(/<script(?! nonce="n\+\/="| src="[^"]+old.js")/g)).toBeNull();
    expect(text).toContain('old.js" noModule=""');
    expect(text).toContain('Oʻzbekcha, ғ<script nonce="n+/=">push("1 < 2")</script>');
    expect(text.endsWith('</body>')).toBe(true);
  },
);

test('a page of known length grows; other answers and other pages stay as they are', async () => {
  const whole: PageHandler = async (request, response) => {
    response.setHeader('content-length', Buffer.byteLength(page));
    response.setHeader(
      'content-type',
      request.url === '/?_rsc=1' ? 'text/x-component' : 'text/html',
    );
    response.end(page);
  };
  const base = await start(paintFirst(whole));
  for (const path of ['/', '/?from=bot', '/o/narpay', '/o/narpay/']) {
    const text = (await ask(`${base}${path}`)).body.toString();
    expect(text).toContain('startLater');
    expect(text.endsWith('</body>')).toBe(true);
  }
  for (const path of ['/?_rsc=1', '/staff', '/send', '/appeals/1', '/o/narpay/send']) {
    expect((await ask(`${base}${path}`)).body.toString()).toBe(page);
  }
});

test('answers are packed by what the browser takes, small and packed ones are left alone', async () => {
  const text = 'Murojaatingiz qabul qilindi. '.repeat(200);
  const base = await start(packed(inPieces(text, 500)));
  const brotli = await ask(base, { 'accept-encoding': 'gzip, deflate, br' });
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(brotli.body).toString()).toBe(text);
  const gzip = await ask(base, { 'accept-encoding': 'gzip' });
  expect(gunzipSync(gzip.body).toString()).toBe(text);
  expect(gzip.headers.vary).toMatch(/accept-encoding/i);
  expect((await ask(base)).body.toString()).toBe(text);
  const image = await start(packed(inPieces(text, 500, 'image/png')));
  expect((await ask(image, { 'accept-encoding': 'br' })).body.toString()).toBe(text);
});

test('files that the build packed go out so; everything else is asked of Next', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'civicconnect-packed-'));
  closing.push(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'chunks'));
  writeFileSync(join(folder, 'chunks', 'a.js.br'), brotliCompressSync('run()'));
  const next: PageHandler = async (_request, response) => void response.end('next');
  const base = await start(packedFirst(folder, next));
  const file = `${base}/_next/static/chunks/a.js`;
  const br = { 'accept-encoding': 'gzip, br;q=0.9' };

  const { headers, body } = await ask(file, br);
  expect(brotliDecompressSync(body).toString()).toBe('run()');
  expect(headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'application/javascript; charset=UTF-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-length': String(body.length),
    vary: 'Accept-Encoding',
  });
  const others = await Promise.all([
    ask(file, { 'accept-encoding': 'gzip, br;q=0' }),
    ask(file),
    ask(file, { ...br, range: 'bytes=0-1' }),
    ask(`${file}.br`, br),
    ask(`${base}/_next/static/chunks/../chunks/b.js`, br),
  ]);
  expect(others.map((other) => other.body.toString())).toEqual(others.map(() => 'next'));
});
