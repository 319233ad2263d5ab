import { spawn } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { EmbeddedDatabaseError } from './errors.ts';
import { logFile, type Place } from './place.ts';
import { asAccount, isAlive, isServerOf, QUIET_ENVIRONMENT } from './processes.ts';

/** A server that answers. */
export interface Running {
  readonly pid: number;
  readonly port: number;
  /** True when it ran before we came. */
  readonly adopted: boolean;
}

/** How the server is to be started. */
export interface Launch {
  readonly place: Place;
  readonly binaries: Binaries;
  /** PostgreSQL settings that win over ours. */
  readonly settings: Readonly<Record<string, string>>;
  /** The port to come back on, when clients already know it. */
  readonly port?: number;
  /** Called about every 5 s while recovery keeps us waiting. */
  readonly onWaiting?: (seconds: number) => void;
}

// Small enough for the whole product to idle under 400 MB; durable, as PostgreSQL is by default.
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '64MB',
  max_connections: '100',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  io_workers: '2',
  jit: 'off',
  huge_pages: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // An error's statement and details may name people; the application's log has the code and request.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_line_prefix: '%m [%p] ',
} as const;

// Replaying what a crash left can take minutes on a slow disk, and giving up helps nobody.
const START_LIMIT_MS = 300_000;
const POLL_MS = 15;
const LOG_LIMIT_BYTES = 5_000_000;

/** Finds the server that runs on the cluster, or starts one, and waits until it answers. */
export async function ensureRunning(launch: Launch): Promise<Running> {
  const begun = Date.now();
  const { cluster } = launch.place;
  let reported = 0;
  let port = launch.port;
  while (Date.now() - begun < START_LIMIT_MS) {
    const file = await readPidFile(cluster);
    if (file !== undefined && (await isServerOf(file.pid, cluster))) {
      if (file.status === 'ready') return { pid: file.pid, port: file.port, adopted: true };
      const seconds = Math.floor((Date.now() - begun) / 5_000) * 5;
      if (seconds > reported) launch.onWaiting?.(seconds);
      reported = seconds;
      await delay(POLL_MS);
      continue;
    }
    port ??= await freePort();
    const outcome = await startServer(launch, port, file?.pid);
    if (typeof outcome !== 'string') return outcome;
    // A taken port is only worth keeping when clients wait for it; then we wait for it too.
    if (outcome === 'port taken') port = launch.port;
    await delay(POLL_MS * 4);
  }
  throw new EmbeddedDatabaseError(
    `The database did not become ready within ${START_LIMIT_MS / 1_000} s: see ${logFile(launch.place.dataDir)}.`,
  );
}

/** The server that runs on the cluster and answers; undefined when none does. Starts nothing. */
export async function findRunning(cluster: string): Promise<Running | undefined> {
  const file = await readPidFile(cluster);
  if (file?.status !== 'ready' || !(await isServerOf(file.pid, cluster))) return undefined;
  return { pid: file.pid, port: file.port, adopted: true };
}

type Obstacle = 'other server' | 'port taken';

async function startServer(
  launch: Launch,
  port: number,
  stalePid: number | undefined,
): Promise<Running | Obstacle> {
  const { place, binaries } = launch;
  const settings = { ...SETTINGS, ...launch.settings, port: String(port) };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = await openLog(logFile(place.dataDir));
  // Its own session, so that Ctrl-C reaches only us and we close things in order; a file to write
  // to, so that it outlives us.
  const child = spawn(binaries.postgres, ['-D', place.cluster, ...args], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.handle.fd, log.handle.fd],
    // PostgreSQL takes a pid file's process for a dead server's when it is a relative of its own.
    // It was checked to be no server, so this names it as one: the id was given out again.
    env: { ...QUIET_ENVIRONMENT, ...(stalePid && { PG_GRANDPARENT_PID: String(stalePid) }) },
    ...asAccount(place.account),
  });
  let ended: string | undefined;
  child.on('error', (error) => {
    ended = error.message;
  });
  child.on('exit', (code, signal) => {
    ended ??= `it ended with ${signal ?? `code ${code}`}`;
  });
  child.unref();
  await log.handle.close();
  for (;;) {
    const file = await readPidFile(place.cluster);
    if (file?.pid === child.pid && file?.status === 'ready') {
      return { pid: file.pid, port: file.port, adopted: false };
    }
    if (ended !== undefined)
      return explain(await readFrom(logFile(place.dataDir), log.size), ended);
    await delay(POLL_MS);
  }
}

function explain(said: string, ended: string): Obstacle {
  if (/lock file "postmaster\.pid" already exists|shared memory block .* still in use/.test(said)) {
    return 'other server';
  }
  if (/could not (bind|create any TCP\/IP sockets)/.test(said)) return 'port taken';
  const reason = said.split('\n').findLast((line) => /FATAL|PANIC|error/.test(line)) ?? ended;
  throw new EmbeddedDatabaseError(
    `The database does not start: ${reason.replace(/^.*?(FATAL|PANIC): +/, '')}`,
  );
}

/** What the server says of itself in its folder; undefined when it says nothing. */
async function readPidFile(
  cluster: string,
): Promise<{ pid: number; port: number; status: string } | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined);
  const lines = text?.split('\n');
  const pid = Number(lines?.[0]);
  if (lines === undefined || !Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() };
}

/**
 * Ends the server: clients are cut off, everything is written. After the first limit it is ended
 * the hard way, which loses nothing that was committed and costs a recovery at the next start.
 */
export async function stopServer(cluster: string, pid: number, limitMs: number): Promise<void> {
  for (const [signal, limit] of [
    ['SIGINT', limitMs],
    ['SIGQUIT', 1_500],
  ] as const) {
    if (!(await isServerOf(pid, cluster))) return;
    process.kill(pid, signal);
    const end = Date.now() + limit;
    while (Date.now() < end) {
      if ((await readPidFile(cluster)) === undefined && !(await isServerOf(pid, cluster))) return;
      if (!isAlive(pid)) return;
      await delay(POLL_MS);
    }
  }
}

async function openLog(path: string) {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(path, `${path}.1`);
  return { handle: await open(path, 'a', 0o600), size: size > LOG_LIMIT_BYTES ? 0 : size };
}

async function readFrom(path: string, offset: number): Promise<string> {
  const text = await readFile(path);
  return text.subarray(offset).toString();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
