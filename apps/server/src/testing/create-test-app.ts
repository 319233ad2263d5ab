import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Brain, createBrain, type Knowledge, type ModelBudgets } from '@civicconnect/ai';
import { type Client, createClient, type Endpoint } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import pino, { type Logger } from 'pino';
import { inject } from 'vitest';
import type { z } from 'zod';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import type { DemoLogin } from '../demo/seed.ts';
import { type LimitName, limits } from '../http/limits.ts';
import { startWorker } from '../jobs/worker.ts';
import type { AnsweringPace } from '../modules/assistant/turn.ts';
import { closeContext, openContext } from '../open-context.ts';
import { openRealtime, type Realtime } from '../realtime/server.ts';
import { afterFile } from './closing.ts';
import { administer, randomName, withDatabase } from './database.ts';

export interface TestApp {
  context: Context;
  app: FastifyInstance;
  realtime: Realtime;
  /** Origin of the listening server. */
  url: string;
  databaseUrl: string;
  logins: DemoLogin[];
  /** The typed client, for whoever holds the token. */
  client(token?: string | (() => string), headers?: Record<string, string>): Client;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Variables beside those of a test. */
  env?: Record<string, string>;
  /** Without it the queue stands still until a test works it off. */
  worker?: boolean;
  brain?: Brain;
  /** Keep the product's own limits; by default they are out of a test's way. */
  realLimits?: boolean;
  log?: Logger;
  /** How long providers may take. */
  modelBudgets?: Partial<ModelBudgets>;
  /** What the assistant answers from, where a test brings its own. */
  knowledge?: Knowledge;
  answering?: Partial<AnsweringPace>;
  /** What the app takes for its database's address: that of a door before it, for instance. */
  databaseDoor?: (url: string) => Promise<string>;
}

/** What the server sends must be what the contract says, field by field. */
function verifyResponse(endpoint: Endpoint, status: number, body: unknown): void {
  const type: z.ZodType | null | undefined = endpoint.responses[status as 200];
  if (type === undefined)
    throw new Error(`${endpoint.path} answered ${status}, which its contract does not know`);
  if (type !== null) type.parse(JSON.parse(JSON.stringify(body)));
}

const generous = Object.fromEntries(
  Object.keys(limits).map((name) => [name, { points: 1_000_000, seconds: 60 }]),
) as Record<LimitName, { points: number; seconds: number }>;

/**
 * A real app on a real database of its own (a clone of the migrated demo district), listening on a
 * free port. Closed after the file.
 */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const server = inject('databaseServer');
  const redisUrl = inject('redisUrl');
  const name = randomName('civic_test');
  await administer(server, `create database ${name} template ${inject('templateDatabase')}`);
  const databaseUrl = withDatabase(server, name);
  const dataDir = await mkdtemp(join(tmpdir(), 'civicconnect-'));
  const config = readConfig(
    {
      DATA_DIR: dataDir,
      PORT: '0',
      LOG_LEVEL: 'silent',
      TEST_CLOCK: '1',
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
      ...options.env,
    },
    [],
  );
  const context = openContext({
    config,
    log: options.log ?? pino({ level: 'silent' }),
    databaseUrl: (await options.databaseDoor?.(databaseUrl)) ?? databaseUrl,
    secret: 'a secret of the tests, long enough to sign with',
    brain: options.brain ?? createBrain(),
    verifyResponse,
    connections: 10,
    knowledge: options.knowledge,
    // No test waits for somebody to write on; a busy machine is not a broken assistant.
    answering: { pauseMs: 0, patienceMs: 60_000, ...options.answering },
    ...(options.modelBudgets ? { modelBudgets: options.modelBudgets } : {}),
    ...(options.realLimits ? {} : { limits: generous }),
  });
  const app = await buildApp(context);
  const realtime = await openRealtime(context, app.server);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const worker = options.worker === false ? null : await startWorker(context);
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;

  let closed = false;
  const close = async () => {
    if (closed) return;
    closed = true;
    await worker?.stop();
    await realtime.close();
    // An answer that a test did not read to its end would be waited for.
    app.server.closeAllConnections();
    await app.close();
    await closeContext(context);
    await administer(server, `drop database if exists ${name} with (force)`);
    await rm(dataDir, { recursive: true, force: true });
  };
  afterFile(close);
  return {
    context,
    app,
    realtime,
    url,
    databaseUrl,
    logins: inject('demoLogins'),
    client: (token, headers) =>
      createClient({
        baseUrl: url,
        token: typeof token === 'function' ? token : () => token ?? null,
        headers: () => headers ?? {},
      }),
    close,
  };
}
