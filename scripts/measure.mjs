import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ensureBuilt } from './lib/build.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { startProduct, stopProduct, withDataDir } from './lib/product.mjs';
import { main, StepError } from './lib/steps.mjs';

// `npm run measure`: how long a start takes and how much memory the whole product needs when it
// has nothing to do, measured on the real program with an empty folder of its own. Linux only:
// memory that processes share (the database's buffers, program text) is counted once.

const goals = { startSeconds: 3, idleMegabytes: 400 };
/** What a start leaves behind is collected within a minute or so: looked at until it falls no more. */
const lookEveryMs = 5_000;
const longestMs = 120_000;
/** So many looks in a row without a new low mean that it has settled. */
const quietLooks = 5;

/** Starts the product and waits for the first page. */
async function start(dataDir) {
  const begun = performance.now();
  const { child, address } = await startProduct(dataDir);
  const response = await fetch(address);
  if (!response.ok) throw new StepError(`The first page answered ${response.status}.`);
  await response.text();
  return { child, address, seconds: (performance.now() - begun) / 1000 };
}

/** Process ids of the database's server and everything it started. */
function databaseProcesses(dataDir) {
  const note = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  const server = Number(note.split('\n')[0]);
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => parentOf(pid) === server);
  return [server, ...children.map(Number)];
}

function parentOf(pid) {
  try {
    // The name in brackets may hold spaces: what follows it counts.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

/** Megabytes of memory, shared pages divided among those who share them. */
function memoryOf(pids) {
  const kilobytes = pids.map((pid) => {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** Looks at the memory of a product that has nothing to do until it has settled. */
async function settled(look) {
  const seen = [];
  let sinceLow = 0;
  const end = Date.now() + longestMs;
  while (sinceLow < quietLooks && Date.now() < end) {
    await delay(lookEveryMs);
    const now = look();
    const low = Math.min(...seen.map(({ server }) => server));
    sinceLow = now.server < low * 0.98 ? 0 : sinceLow + 1;
    seen.push(now);
  }
  const wholes = seen.map(({ server, database }) => server + database);
  return { ...seen.at(-1), highest: Math.max(...wholes) };
}

function line(label, value, unit, goal) {
  const verdict =
    goal === undefined ? '' : `  (goal: at most ${goal}) ${value <= goal ? '✓' : '✗'}`;
  process.stdout.write(`${label.padEnd(44)} ${value.toFixed(1).padStart(7)} ${unit}${verdict}\n`);
}

await main(async () => {
  if (process.platform !== 'linux') throw new StepError('Memory can be measured on Linux only.');
  checkNode();
  await ensureInstalled();
  await ensureBuilt();
  await withDataDir(async (dataDir) => {
    const first = await start(dataDir);
    await stopProduct(first.child);
    const second = await start(dataDir);
    for (const page of ['/send', '/staff/login', '/api/health/ready']) {
      await (await fetch(second.address + page)).text();
    }
    const { server, database, highest } = await settled(() => ({
      server: memoryOf([second.child.pid]),
      database: memoryOf(databaseProcesses(dataDir)),
    }));
    await stopProduct(second.child);
    line('first start, demo seeded, to the first page', first.seconds, 's');
    line('start when built, to the first page', second.seconds, 's', goals.startSeconds);
    line('highest after the start', highest, 'MB');
    line('idle: server with pages', server, 'MB');
    line('idle: database', database, 'MB');
    line('idle: whole product', server + database, 'MB', goals.idleMegabytes);
  });
});
