import { mkdir } from 'node:fs/promises';
import type { Brain } from '@civicconnect/ai';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { announce } from './announce.ts';
import { buildApp } from './app.ts';
import { createSenders } from './channels/senders.ts';
import { startBots } from './channels/telegram/start-bots.ts';
import { type Config, ConfigError, isAiAlone, isLoopback } from './config.ts';
import type { Context } from './context.ts';
import { startEmbedded } from './db/embedded/start.ts';
import { migrateDatabase } from './db/migrate.ts';
import { isDemo, prepareFirstStart } from './first-start.ts';
import { openPages } from './http/next.ts';
import { readClockOffset, startClocks } from './jobs/clocks.ts';
import { startWorker } from './jobs/worker.ts';
import { createLog } from './log.ts';
import { startDispatcher } from './modules/deliveries/dispatcher.ts';
import { startFileSweep } from './modules/files/sweep.ts';
import { followGone } from './modules/organizations/gone.ts';
import { findOrganization } from './modules/organizations/queries.ts';
import { startHeartbeat } from './modules/platform/processes.ts';
import { syncBrain } from './modules/routing/brain-sync.ts';
import { startIndexer } from './modules/search/indexer.ts';
import { startWebhooks } from './modules/webhooks/dispatcher.ts';
import { closeContext, openContext } from './open-context.ts';
import { openRealtime } from './realtime/server.ts';
import { loadSecret } from './secret.ts';
import { embedAll } from './vectors/embed-soon.ts';

/** What was started, in the order in which it is stopped. */
class Stops {
  readonly #steps: { name: string; stop: () => Promise<unknown> }[] = [];
  readonly #log: Logger;
  constructor(log: Logger) {
    this.#log = log;
  }
  add(name: string, stop: () => Promise<unknown>): void {
    this.#steps.unshift({ name, stop });
  }
  /** Each step is tried whatever became of the one before. */
  async run(): Promise<void> {
    for (const { name, stop } of this.#steps.splice(0)) {
      await stop().catch((error: unknown) =>
        this.#log.error({ err: error }, `${name} did not stop cleanly`),
      );
    }
  }
}

export interface Running {
  context: Context;
  app: FastifyInstance | null;
  stop(): Promise<void>;
}

async function openStore(config: Config, log: Logger, stops: Stops): Promise<string> {
  if (config.databaseUrl) return config.databaseUrl;
  const embedded = await startEmbedded({ dataDir: config.dataDir, log });
  stops.add('the database', () => embedded.stop());
  return embedded.url;
}

/** A database that once got the demo must not meet the public either, whatever this start was told. */
async function refuseOpenDemo(context: Context): Promise<void> {
  const { config } = context;
  const publicHost = config.publicUrl ? new URL(config.publicUrl).hostname : config.host;
  if (
    config.allowDemo ||
    (isLoopback(config.host) && isLoopback(publicHost.replace(/^\[|\]$/g, '')))
  )
    return;
  if (await isDemo(context)) {
    throw new ConfigError(
      'ALLOW_DEMO must be 1 to serve demo data where others can connect: this database holds the demo',
    );
  }
}

async function serve(context: Context, stops: Stops): Promise<FastifyInstance | null> {
  const { config } = context;
  const serves = ['api', 'web', 'ai'] as const;
  if (!serves.some((role) => config.roles.has(role))) {
    const realtime = await openRealtime(context, null);
    stops.add('live events', () => realtime.close());
    return null;
  }
  const pages = config.roles.has('web') ? await openPages(config) : null;
  const app = await buildApp(context, pages?.handler);
  if (pages) stops.add('the pages', () => pages.close());
  stops.add('the HTTP server', () => app.close());
  if (config.roles.has('api')) {
    const realtime = await openRealtime(context, app.server);
    stops.add('live events', () => realtime.close());
  }
  if (pages) {
    const endReloading = pages.attach(app.server);
    stops.add('pages that reload themselves', async () => endReloading());
  }
  await app.listen({ port: config.port, host: config.host });
  return app;
}

/** The first appeal should not wait for the model to be built from its examples. */
async function warmUp(context: Context): Promise<void> {
  try {
    await syncBrain(context, (await findOrganization(context)).id);
  } catch (error) {
    context.log.warn({ err: error }, 'the router is made ready at its first message');
  }
}

/** Starts the roles that were asked for. Throws with one clear line when it cannot. */
export async function startInstallation(
  config: Config,
  createBrain: () => Brain,
): Promise<Running> {
  await mkdir(config.dataDir, { recursive: true });
  const log = createLog({ level: config.logLevel, file: config.logFile });
  const stops = new Stops(log);
  try {
    const databaseUrl = await openStore(config, log, stops);
    await migrateDatabase(databaseUrl);
    const context = openContext({
      config,
      log,
      databaseUrl,
      secret: config.secretKey ?? (await loadSecret(config.dataDir)),
      brain: createBrain(),
    });
    stops.add('the context', () => closeContext(context));
    // An AI service waits for what the others found: it has nobody to tell the first logins to.
    const alone = isAiAlone(config);
    const logins = alone ? null : await prepareFirstStart(context);
    if (!alone) await refuseOpenDemo(context);
    if (config.testClock) await readClockOffset(context);
    const gone = followGone(context);
    stops.add('what follows erased organizations', () => gone.stop());
    const app = await serve(context, stops);
    if (config.roles.has('worker') || config.roles.has('ai')) {
      void warmUp(context);
      void context.models.prepare().catch(() => undefined);
    }
    if (config.roles.has('worker')) {
      await embedAll(context);
      const worker = await startWorker(context);
      stops.add('the queue', () => worker.stop());
      const clocks = startClocks(context);
      stops.add('the clocks', () => clocks.stop());
      const fileSweep = startFileSweep(context);
      stops.add('the sweep of unsent files', () => fileSweep.stop());
      const indexer = startIndexer(context);
      stops.add('the search index', () => indexer.stop());
    }
    if (config.roles.has('bot')) {
      const bots = startBots(context);
      stops.add('the bots', () => bots.stop());
    }
    // First of all: routing that waits for a provider would outlast the stop.
    stops.add('the providers', async () => context.models.close());
    const heartbeat = startHeartbeat(context);
    stops.add('the heartbeat', () => heartbeat.stop());
    if (config.roles.has('worker')) {
      // After the heartbeat, so that it ends before: whoever sends must be known to live.
      const dispatcher = startDispatcher(context, createSenders(context));
      stops.add('what is sent', () => dispatcher.stop());
      const told = startWebhooks(context);
      stops.add('the webhooks', () => told.stop());
    }
    announce(context, app, logins);
    return { context, app, stop: () => stops.run() };
  } catch (error) {
    await stops.run();
    throw error;
  }
}
