import type { AddressInfo } from 'node:net';
import { createBrain } from '@civicconnect/ai';
import pino from 'pino';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import { syncBrain } from '../modules/routing/brain-sync.ts';
import { closeContext, openContext } from '../open-context.ts';
import type { TestApp } from './create-test-app.ts';
import { homeOrganization } from './people.ts';

export const serviceKey = 'the-key-of-the-tests';

export interface AiService {
  url: string;
  port: number;
  context: Context;
  /** Paths below /api that it was asked for, in order. */
  asked: string[];
  /** Ends it; connections break off. */
  stop(): Promise<void>;
}

/** A context of its own on the test's database: another process, as far as it can tell. */
export function openElsewhere(test: TestApp, env: Record<string, string>): Context {
  return openContext({
    config: readConfig({ DATA_DIR: test.context.config.dataDir, LOG_LEVEL: 'silent', ...env }, []),
    log: pino({ level: 'silent' }),
    databaseUrl: test.databaseUrl,
    secret: test.context.secret,
    brain: createBrain(),
    connections: 3,
    ...(test.context.verifyResponse ? { verifyResponse: test.context.verifyResponse } : {}),
  });
}

/** The program in `ROLE=ai` on the test's database, on a real port, with its model loaded. */
export async function startAiService(test: TestApp, port = 0): Promise<AiService> {
  const context = openElsewhere(test, {
    ROLE: 'ai',
    DATABASE_URL: test.databaseUrl,
    AI_SERVICE_KEY: serviceKey,
  });
  await syncBrain(context, await homeOrganization(test));
  const app = await buildApp(context);
  const asked: string[] = [];
  app.addHook('onRequest', async ({ url }) => {
    asked.push(url.replace(/^\/api/, ''));
  });
  await app.listen({ port, host: '127.0.0.1' });
  const bound = (app.server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${bound}`,
    port: bound,
    context,
    asked,
    async stop() {
      app.server.closeAllConnections();
      await app.close();
      await closeContext(context);
    },
  };
}
