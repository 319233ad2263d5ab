import { createThreadedBrain } from '@civicconnect/ai';
import { ConfigError, processConfig } from './config.ts';
import { EmbeddedDatabaseError } from './db/embedded/errors.ts';
import { startInstallation } from './start.ts';

/** Beside the bundle in a build, in the package's sources when run from them. */
const brainWorker = import.meta.url.endsWith('.ts')
  ? new URL('../../../packages/ai/src/worker.ts', import.meta.url)
  : new URL('./brain-worker.js', import.meta.url);

/** How long a stop may take before the rest is left to the next start. */
const stopLimitMs = 10_000;

/** Resolves at the first SIGINT or SIGTERM, which may come while the start is still going on. */
function untilToldToStop(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    // Further ones are ignored: at a terminal one Ctrl-C arrives twice, through npm and by itself.
    process.on('SIGINT', resolve);
    process.on('SIGTERM', resolve);
  });
}

async function main(): Promise<void> {
  const told = untilToldToStop();
  const running = await startInstallation(processConfig(), () => createThreadedBrain(brainWorker));
  const signal = await told;
  process.stdout.write(`${signal}: finishing what is in hand …\n`);
  setTimeout(() => process.exit(1), stopLimitMs).unref();
  await running.stop();
}

/** One clear line where we know what to say; the whole stack where we do not. */
function lineOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof EmbeddedDatabaseError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${lineOf(error)}\n`);
    process.exit(1);
  },
);
