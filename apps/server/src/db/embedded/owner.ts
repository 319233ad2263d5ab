import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { DataDirInUseError, EmbeddedDatabaseError } from './errors.ts';
import { isAlive } from './processes.ts';

/** The connection whose lock says that this process owns the DATA_DIR. */
export interface Ownership {
  /** Resolves when the connection ends, for whatever reason. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}

// Any fixed number: only owners of this cluster's maintenance database ever ask for it.
const LOCK = 7_240_001;
const TITLE = 'civicconnect owner ';
// The server notices a killed client within milliseconds; a laden machine may need longer.
const DEAD_OWNER_MS = 5_000;

/**
 * Takes the lock that makes this process the one owner of the cluster. It ends with the
 * connection, so a killed owner never stands in the way of the next.
 *
 * @param url maintenance database, as superuser
 * @throws DataDirInUseError when a living process holds it
 */
export async function takeOwnership(url: string, dataDir: string): Promise<Ownership> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `${TITLE}${process.pid}`,
    keepAlive: true,
  });
  const lost = new Promise<void>((resolve) => {
    client.on('end', () => resolve());
  });
  // 'end' follows every error of an established connection.
  client.on('error', () => {});
  await client.connect().catch((error) => {
    if (error.code !== '28P01') throw error;
    throw new EmbeddedDatabaseError(
      `The database of ${dataDir} does not accept the password kept in postgres.password there: ` +
        'bring that file back from a backup.',
    );
  });
  const end = Date.now() + DEAD_OWNER_MS;
  for (;;) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as got', [LOCK]);
    if (rows[0].got) return { lost, release: () => client.end() };
    const holder = await holderPid(client);
    const gone = holder === undefined || (holder !== process.pid && !isAlive(holder));
    if (!gone || Date.now() > end) {
      await client.end();
      throw new DataDirInUseError(dataDir, holder);
    }
    await delay(20);
  }
}

async function holderPid(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ title: string }>(
    `select a.application_name as title from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and l.objid = $1::oid and l.classid = 0`,
    [LOCK],
  );
  const title = rows[0]?.title;
  return title?.startsWith(TITLE) ? Number(title.slice(TITLE.length)) : undefined;
}
