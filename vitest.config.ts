import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const serverSetup = 'apps/server/src/testing/global-setup.ts';
const embedded = 'apps/server/src/db/embedded/**/*.test.ts';
const everywhere = ['**/node_modules/**', '**/dist/**', '**/.next/**'];

export default defineConfig({
  test: {
    // The suite is meant for two cores; more workers than that only wait for each other's database.
    maxWorkers: 2,
    restoreMocks: true,
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
          exclude: [...everywhere, embedded],
          pool: 'forks',
          globalSetup: existsSync(serverSetup) ? [serverSetup] : [],
          testTimeout: 20_000,
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
      {
        extends: true,
        test: {
          name: 'web',
          include: ['apps/web/src/**/*.test.{ts,tsx}'],
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
