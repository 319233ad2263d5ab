import { existsSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import { createRequire } from 'node:module';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import type { PageHandler } from './pages.ts';

export interface Pages {
  handler: PageHandler;
  /** In development: lets pages reload themselves when their source changes. */
  attach(server: Server): void;
  close(): Promise<void>;
}

/**
 * What we use of Next.js as a custom server. Its own types are not imported: they change the
 * environment's type for the whole program.
 */
type CreateNext = (options: { dev: boolean; dir: string; quiet: boolean }) => {
  prepare(): Promise<void>;
  getRequestHandler(): PageHandler;
  getUpgradeHandler(): (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>;
  close(): Promise<void>;
};

/** apps/web, seen from the sources (src/http) and from the bundle (dist). */
function webDirectory(): string {
  const candidates = ['../../../web', '../../web'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  const found = candidates.find((path) => existsSync(`${path}/next.config.ts`));
  if (!found) throw new Error('apps/web is not beside apps/server');
  return found;
}

/** Next.js as a request handler in this process. */
export async function openPages(config: Config): Promise<Pages> {
  const createNext = createRequire(import.meta.url)('next') as CreateNext;
  const app = createNext({ dev: !config.production, dir: webDirectory(), quiet: true });
  await app.prepare();
  const upgrade = app.getUpgradeHandler();
  return {
    handler: app.getRequestHandler(),
    attach(server) {
      if (config.production) return;
      server.on('upgrade', (request, socket, head) => {
        if (request.url?.startsWith('/_next/')) void upgrade(request, socket, head);
      });
    },
    close: () => app.close(),
  };
}
