import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** The browser that the commands of this repository found, or the machine's own. */
const usual = '/usr/bin/chromium';
const browser = process.env.CHROME_PATH ?? (existsSync(usual) ? usual : undefined);

/** Chromium's sandbox refuses to run as root; a container's tests do. */
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  globalSetup: './global-setup.ts',
  // Pictures in the remaining languages are taken on demand: --grep @all.
  grepInvert: process.argv.some((argument) => argument.includes('@all')) ? [] : /@all/,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Where nobody watches, a machine's hiccup must not hide the rest; the run's last lines name it.
  retries: process.env.CI ? 1 : 0,
  // On a machine that others use too, everything takes its time: what never comes is told from what is slow.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: [...sandbox, '--disable-background-networking'],
    },
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
  },
});
