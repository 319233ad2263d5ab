import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBrain } from '@civicconnect/ai';
import pino from 'pino';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../config.ts';
import { startEmbedded } from '../db/embedded/start.ts';
import { migrateDatabase } from '../db/migrate.ts';
import { type DemoLogin, seedDemo } from '../demo/seed.ts';
import { closeContext, openContext } from '../open-context.ts';
import { administer, randomName, withDatabase } from './database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server on which every test file gets a database of its own. */
    databaseServer: string;
    /** Migrated and holding the demo district: cloned for each file. */
    templateDatabase: string;
    demoLogins: DemoLogin[];
    redisUrl: string | null;
  }
}

const silent = pino({ level: 'silent' });

/** A server of our own for the run, or the one that TEST_DATABASE_URL names. */
async function openServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };
  const dataDir = await mkdtemp(join(tmpdir(), 'civicconnect-test-'));
  const embedded = await startEmbedded({
    dataDir,
    log: silent,
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
    },
  });
  return {
    url: embedded.url,
    async stop() {
      await embedded.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export default async function setup(project: TestProject) {
  const server = await openServer();
  const name = randomName('civic_template');
  await administer(server.url, `create database ${name}`);
  const url = withDatabase(server.url, name);
  await migrateDatabase(url);
  const context = openContext({
    config: readConfig({ DATA_DIR: tmpdir() }, []),
    log: silent,
    databaseUrl: url,
    secret: 'only for the template',
    brain: createBrain(),
  });
  const demoLogins = await seedDemo(context);
  await closeContext(context);
  project.provide('databaseServer', server.url);
  project.provide('templateDatabase', name);
  project.provide('demoLogins', demoLogins);
  project.provide('redisUrl', process.env.TEST_REDIS_URL ?? null);
  return async () => {
    await administer(server.url, `drop database if exists ${name} with (force)`);
    await server.stop();
  };
}
