import { existsSync } from 'node:fs';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const serverSetup = 'apps/server/src/testing/global-setup.ts';
const embedded = 'apps/server/src/db/embedded/**/*.test.ts';
const scaled = 'apps/server/src/process-tests/scaled/*.test.ts';
const processes = 'apps/server/src/process-tests/*.test.ts';
/** In this process, on the services. */
const onServices = '**/*.scaled.test.ts';
const everywhere = ['**/node_modules/**', '**/dist/**', '**/.next/**'];

/** Tests that start and kill the real, built program. */
function realProgram(name: string, include: string): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: [include],
      pool: 'forks',
      globalSetup: ['scripts/lib/built-first.mjs'],
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  };
}

const services = process.env.TEST_DATABASE_URL && process.env.TEST_REDIS_URL;

export default defineConfig({
  test: {
    // The suite is meant for two cores; more workers than that only wait for each other's database.
    maxWorkers: 2,
    restoreMocks: true,
    // Where nobody watches, a machine's hiccup must not hide the rest; the run's last lines name it.
    retry: process.env.CI ? 1 : 0,
    // A file's imports take longer than most files' tests: a worker reads them once for all of its
    // files. Nothing on the server or in the packages keeps what one test did for another.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'packages',
          include: ['packages/*/src/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
          exclude: everywhere,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: ['apps/server/src/**/*.test.ts'],
          exclude: [...everywhere, embedded, processes, scaled, ...(services ? [] : [onServices])],
          pool: 'forks',
          globalSetup: existsSync(serverSetup) ? [serverSetup] : [],
          setupFiles: ['apps/server/src/testing/setup.ts'],
          // A test that hangs is told from one that waits for a busy machine.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        // Starts, kills and restarts database servers of its own.
        test: {
          name: 'embedded',
          include: [embedded],
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      realProgram('processes', processes),
      // As several processes, on the PostgreSQL and Redis that the variables name.
      ...(services ? [realProgram('scaled', scaled)] : []),
      {
        extends: true,
        test: {
          name: 'web',
          // They put stand-ins in the place of the browser's globals.
          isolate: true,
          include: ['apps/web/src/**/*.test.{ts,tsx}'],
          exclude: everywhere,
        },
      },
      {
        extends: true,
        test: {
          name: 'widget',
          include: ['apps/widget/src/**/*.test.ts'],
          exclude: everywhere,
        },
      },
      {
        extends: true,
        test: { name: 'scripts', include: ['scripts/**/*.test.ts'], exclude: everywhere },
      },
    ],
  },
});
