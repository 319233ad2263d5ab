import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEmbedded } from '../../db/embedded/start.ts';
import { storeManySessions } from '../many-sessions.ts';
import { Installation } from '../process/installation.ts';

// `npm run bench -- inbox [--sessions 10000 --rate 50 --seconds 10]`: the built product with many open
// sessions, and a real browser that looks at them (e2e/bench/inbox.ts).

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    sessions: { type: 'string', default: '10000' },
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '10' },
  },
});

const browserPart = fileURLToPath(new URL('../../../../../e2e/bench/inbox.ts', import.meta.url));
const silent = { info: () => {}, warn: () => {}, error: () => {} };

const installation = await Installation.make();
const database = await startEmbedded({
  dataDir: join(installation.dataDir, 'measured'),
  log: silent,
});
try {
  const program = installation.start({ DATABASE_URL: database.url });
  const url = await program.ready;
  await storeManySessions(database.url, Number(values.sessions));
  const login = (await installation.logins()).find(({ role }) => role === 'operator');
  if (!login) throw new Error('the demo has no operator');
  process.stdout.write(`${values.sessions} open sessions\n`);
  const measured = spawn(process.execPath, ['--import', 'tsx', browserPart], {
    stdio: 'inherit',
    env: {
      ...process.env,
      BENCH_URL: url,
      BENCH_PID: String(program.pid),
      BENCH_EMAIL: login.email,
      BENCH_PASSWORD: login.password,
      BENCH_RATE: values.rate,
      BENCH_SECONDS: values.seconds,
    },
  });
  const [code] = await once(measured, 'exit');
  process.exitCode = Number(code);
  await program.end('SIGTERM');
} finally {
  await database.stop();
  await installation.remove();
}
