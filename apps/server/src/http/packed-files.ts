import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { PageHandler } from './pages.ts';

/** A file of the build and its size, packed (bytes). */
interface PackedFile {
  path: string;
  size: number;
}

const ending = '.br';
const types: Record<string, string> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
  '.svg': 'image/svg+xml',
};

/** By their address, the files beside which the build laid a packed one. */
function packedFiles(folder: string): Map<string, PackedFile> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => name.endsWith(ending))
      .map((name) => {
        const path = join(folder, name);
        const address = name.slice(0, -ending.length).replaceAll('\\', '/');
        return [`/_next/static/${address}`, { path, size: statSync(path).size }];
      }),
  );
}

function takesBrotli(accepted: string | string[] | undefined): boolean {
  return /(?:^|[\s,])br(?:$|[\s,;])(?!q=0(?:\.0*)?(?:$|[\s,]))/.test(String(accepted ?? ''));
}

/**
 * Sends scripts and styles as the build packed them: as small as Brotli can make them, which would take
 * too long with every answer. Whatever else is asked for is the next handler's.
 *
 * @param folder the build's files, whose addresses begin with `/_next/static/`
 */
export function packedFirst(folder: string, next: PageHandler): PageHandler {
  const files = packedFiles(folder);
  return async (request, response) => {
    const file = files.get(request.url?.split('?')[0] ?? '');
    const isRead = request.method === 'GET' && request.headers.range === undefined;
    if (!file || !isRead || !takesBrotli(request.headers['accept-encoding'])) {
      return next(request, response);
    }
    const type = types[extname(file.path.slice(0, -ending.length))];
    if (type) response.setHeader('content-type', type);
    response.setHeader('content-encoding', 'br');
    response.setHeader('content-length', file.size);
    response.setHeader('vary', 'Accept-Encoding');
    // The name has a hash of the content in it.
    response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    await pipeline(createReadStream(file.path), response).catch(() => undefined);
  };
}
