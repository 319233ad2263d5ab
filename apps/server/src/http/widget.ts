import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { type Locale, locales } from '@civicconnect/contract';
import { messagesOf } from '@civicconnect/i18n';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../errors.ts';

const packers = { br: promisify(brotliCompress), gzip: promisify(gzip) } as const;

/** Something that pages of others load: its bytes as they are and packed. */
interface Loaded {
  type: string;
  tag: string;
  plain: Buffer;
  br: Buffer;
  gzip: Buffer;
}

async function loadedOf(type: string, text: string): Promise<Loaded> {
  const plain = Buffer.from(text);
  const [br, gzipped] = await Promise.all([packers.br(plain), packers.gzip(plain)]);
  const tag = `"${createHash('sha1').update(plain).digest('base64url')}"`;
  return { type, tag, plain, br, gzip: gzipped };
}

/** The built script, seen from the sources (src/http) and from the bundle (dist). */
async function readScript(): Promise<string> {
  for (const path of ['../../../widget/dist/widget.js', '../../widget/dist/widget.js']) {
    const text = await readFile(fileURLToPath(new URL(path, import.meta.url)), 'utf8').catch(
      () => null,
    );
    if (text !== null) return text;
  }
  throw new Refused('not_found');
}

function send(request: FastifyRequest, reply: FastifyReply, loaded: Loaded) {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const packing = (['br', 'gzip'] as const).find((name) => accepted.includes(name));
  reply.headers({
    'content-type': loaded.type,
    // Any page may carry it: what it may do there is decided at the API's door.
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    // A new version is on every page within minutes; until then nobody asks.
    'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
    vary: 'Accept-Encoding',
    etag: loaded.tag,
    ...(packing && { 'content-encoding': packing }),
  });
  if (request.headers['if-none-match'] === loaded.tag) {
    return reply.code(304).removeHeader('content-encoding').send();
  }
  return reply.send(packing ? loaded[packing] : loaded.plain);
}

/** What the window says; the pages around it have their own words. */
function wordsOf(locale: Locale): string {
  const words = Object.entries(messagesOf(locale, ['widget']));
  return JSON.stringify(
    Object.fromEntries(words.filter(([key]) => !/^widget\.(?:demo|portal)\./.test(key))),
  );
}

/** Remembers what `make` gives, but not a failure. */
function once(make: () => Promise<Loaded>): () => Promise<Loaded> {
  let made: Promise<Loaded> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}

/**
 * What pages of others load: the script, and the words of its window in one language, asked for when
 * it is opened. 404 where the widget was not built.
 *
 * @param script gives the script's text
 */
export function serveWidget(
  app: FastifyInstance,
  script: () => Promise<string> = readScript,
): void {
  const code = once(async () => loadedOf('text/javascript; charset=utf-8', await script()));
  app.get('/widget.js', async (request, reply) => send(request, reply, await code()));
  for (const locale of locales) {
    const words = once(() => loadedOf('application/json; charset=utf-8', wordsOf(locale)));
    app.get(`/widget/${locale}.json`, async (request, reply) =>
      send(request, reply, await words()),
    );
  }
}
