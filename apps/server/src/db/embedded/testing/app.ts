import { startEmbedded } from '../start.ts';

/**
 * The smallest application that owns an embedded database, for tests that need a real process to
 * kill: `app.ts DATA_DIR ELSEWHERE`. It writes one line of JSON: `{ url, adopted }`, or
 * `{ error, message }` and ends. SIGTERM and SIGINT stop it in order.
 */
const [dataDir = '', elsewhere = ''] = process.argv.slice(2);
const silent = { info: () => {}, warn: () => {}, error: () => {} };

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function serve(): Promise<void> {
  const database = await startEmbedded({ dataDir, elsewhere, log: silent });
  const end = () => database.stop().then(() => process.exit(0));
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  say({ url: database.url, adopted: database.adopted });
}

serve().catch((error: Error) => {
  say({ error: error.name, message: error.message });
  process.exitCode = 1;
});
