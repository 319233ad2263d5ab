import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './binaries.ts';
import { addressOn, DATABASE, ensureCluster } from './cluster.ts';
import { DataDirInUseError } from './errors.ts';
import { type Ownership, takeOwnership } from './owner.ts';
import { ELSEWHERE, findPlace } from './place.ts';
import { ensureRunning, type Launch, type Running, stopServer } from './postmaster.ts';

/** Where the embedded database says what it does; pino's loggers fit. */
export interface EmbeddedLog {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

export interface EmbeddedOptions {
  /** DATA_DIR: made when missing. */
  readonly dataDir: string;
  readonly log: EmbeddedLog;
  /** PostgreSQL settings that win over the defaults (tests: `{ fsync: 'off' }`). */
  readonly settings?: Readonly<Record<string, string>>;
  /** Folder for what the database's user could not reach otherwise. */
  readonly elsewhere?: string;
}

export interface EmbeddedDatabase {
  /** Superuser's address of the application's database. It stays the same when the server has to be started again. */
  readonly url: string;
  /** True when the server had survived an earlier process and was taken over. */
  readonly adopted: boolean;
  /** Stops the server and waits for it, at most about 9 s. Calling it again waits for the same stop. */
  stop(): Promise<void>;
}

const STOP_LIMIT_MS = 7_000;
const DYING_ATTEMPTS = 40;
const DYING_PAUSE_MS = 50;

/**
 * Starts (or takes over) the PostgreSQL server of a DATA_DIR and becomes its one owner. While it
 * is owned, a server that dies is started again on the same port.
 *
 * @throws DataDirInUseError when another living process owns it
 * @throws EmbeddedDatabaseError with one line that says what to do
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { log, settings = {}, elsewhere = ELSEWHERE } = options;
  const place = await findPlace(options.dataDir, elsewhere);
  const binaries = await findBinaries(place.account, elsewhere);
  const { password, created } = await ensureCluster(place, binaries);
  if (created && place.movedTo !== undefined) {
    log.info(
      `The database runs as user ${place.account?.name}, who cannot enter ${place.dataDir}: its data is kept in ${place.movedTo}`,
    );
  }
  const launch: Launch = {
    place,
    binaries,
    settings,
    onWaiting: (seconds) => log.info(`Waiting for the database to recover (${seconds} s)`),
  };
  const own = ({ port }: Running) =>
    takeOwnership(addressOn(password, port, 'postgres'), place.dataDir);
  const { running, ownership } = await runAndOwn(launch, own);
  const addressOf = (database: string) => addressOn(password, running.port, database);
  await ensureDatabase(addressOf('postgres'));
  const keeper = keep({ ...launch, port: running.port }, running, ownership, {
    log,
    own: () => own(running),
  });
  return { url: addressOf(DATABASE), adopted: running.adopted, stop: keeper.stop };
}

/**
 * A server that was killed a moment ago may still stand in its pid file and accept what it will
 * never answer: whoever finds it gone at the first word looks again.
 */
async function runAndOwn(
  launch: Launch,
  own: (running: Running) => Promise<Ownership>,
): Promise<{ running: Running; ownership: Ownership }> {
  for (let attempt = 1; ; attempt += 1) {
    const running = await ensureRunning(launch);
    try {
      return { running, ownership: await own(running) };
    } catch (error) {
      if (!running.adopted || attempt === DYING_ATTEMPTS || !isCutOff(error)) throw error;
      await delay(DYING_PAUSE_MS);
    }
  }
}

function isCutOff(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  // 57P01…57P03: shutting down, crashed, starting up.
  return (
    /^(ECONNRESET|ECONNREFUSED|EPIPE|57P0[123])$/.test(code) ||
    error.message === 'Connection terminated unexpectedly'
  );
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      DATABASE,
    ]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** Watches over the owned server: brings it back when it dies, and stops it once. */
function keep(
  launch: Launch,
  first: Running,
  firstOwnership: Ownership,
  { log, own }: { log: EmbeddedLog; own: () => Promise<Ownership> },
): { stop: () => Promise<void> } {
  let running = first;
  let stopping: Promise<void> | undefined;

  const watching = watch(firstOwnership);
  async function watch(ownership: Ownership): Promise<void> {
    for (let current: Ownership | undefined = ownership; current !== undefined; ) {
      await current.lost;
      if (stopping !== undefined) return;
      log.warn('The connection to the database ended; bringing it back');
      current = await bringBack();
    }
  }

  async function bringBack(): Promise<Ownership | undefined> {
    for (let attempt = 1; stopping === undefined; attempt += 1) {
      try {
        running = await ensureRunning(launch);
        const ownership = await own();
        log.info('The database answers again');
        return ownership;
      } catch (error) {
        log.error(error instanceof Error ? error.message : String(error));
        if (error instanceof DataDirInUseError) return undefined;
        await delay(Math.min(attempt * 200, 5_000));
      }
    }
    return undefined;
  }

  async function stopOnce(): Promise<void> {
    await stopServer(launch.place.cluster, running.pid, STOP_LIMIT_MS);
    // A restart that was under way when we were asked to stop may have brought up another.
    await watching;
    await stopServer(launch.place.cluster, running.pid, STOP_LIMIT_MS);
  }
  return {
    stop: () => {
      stopping ??= stopOnce();
      return stopping;
    },
  };
}
