import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import { packed } from './packed-answers.ts';
import { packedFirst } from './packed-files.ts';
import type { PageHandler } from './pages.ts';
import { paintFirst } from './paint-first.ts';

export interface Pages {
  handler: PageHandler;
  /**
   * In development: lets pages reload themselves when their source changes. Gives what ends these
   * connections, for which the server would otherwise wait when it closes.
   */
  attach(server: Server): () => void;
  close(): Promise<void>;
}

/**
 * What we use of Next.js as a custom server. Its own types are not imported: they change the
 * environment's type for the whole program.
 */
type CreateNext = (options: {
  dev: boolean;
  dir: string;
  quiet: boolean;
  hostname: string;
  httpServer: Server;
}) => {
  prepare(): Promise<void>;
  getRequestHandler(): PageHandler;
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
  // Never opens. From its first page on Next listens here for upgrades, and so not on our server, where
  // it would take those of the live connection for its own.
  const upgrades = createServer();
  const app = createNext({
    dev: !config.production,
    dir: webDirectory(),
    quiet: false,
    // In development Next answers only pages of this host (and of localhost).
    hostname: config.host,
    httpServer: upgrades,
  });
  await app.prepare();
  const pages = packed(paintFirst(app.getRequestHandler()));
  return {
    handler: packedFirst(join(webDirectory(), '.next', 'static'), pages),
    attach(server) {
      const open = new Set<Duplex>();
      const end = () => {
        for (const socket of open) socket.destroy();
      };
      if (config.production) return end;
      server.on('upgrade', (request, socket, head) => {
        if (!request.url?.startsWith('/_next/')) return;
        open.add(socket);
        socket.once('close', () => open.delete(socket));
        // Nobody listens yet: the page tries again.
        if (!upgrades.emit('upgrade', request, socket, head)) socket.destroy();
      });
      return end;
    },
    close: () => app.close(),
  };
}
