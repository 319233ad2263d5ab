import { tmpdir } from 'node:os';
import { createBrain } from '@civicconnect/ai';
import { type Endpoint, endpoints } from '@civicconnect/contract';
import pino from 'pino';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { mountedEndpoints } from '../http/mount.ts';
import { closeContext, openContext } from '../open-context.ts';

// Part of `npm run check`: builds the app without a database (nothing connects before a request) and
// compares its routes with the contract. That a route has a contract, and so a permission, is asked
// while it is built; here it is asked that the contract has its routes.

const nowhere = 'postgres://nobody@127.0.0.1:1/nowhere';

/** What the contract promises and the app does not serve, or serves twice. */
export function missingRoutes(served: readonly Endpoint[]): string[] {
  return Object.entries<Endpoint>(endpoints).flatMap(([name, endpoint]) => {
    const times = served.filter((other) => other === endpoint).length;
    if (times === 1) return [];
    const what = `${endpoint.method} ${endpoint.path} (${name})`;
    return [times === 0 ? `${what} is not mounted` : `${what} is mounted ${times} times`];
  });
}

/** Builds the whole API. Throws what building throws: a route without contract or permission. */
async function checkRoutes(): Promise<string[]> {
  const log = pino({ level: 'silent' });
  const context = openContext({
    config: readConfig({ DATA_DIR: tmpdir(), TEST_CLOCK: '1' }, []),
    log,
    databaseUrl: nowhere,
    secret: 'signs nothing here',
    brain: createBrain(),
  });
  try {
    const app = await buildApp(context);
    await app.ready();
    const missing = missingRoutes(mountedEndpoints(app));
    await app.close();
    return missing;
  } finally {
    await closeContext(context);
  }
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  const wrong = await checkRoutes().catch((error: unknown) => [
    error instanceof Error ? error.message : String(error),
  ]);
  for (const line of wrong) process.stderr.write(`${line}\n`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
