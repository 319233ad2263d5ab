import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { DataDirInUseError } from '../db/embedded/errors.ts';
import { startEmbedded } from '../db/embedded/start.ts';
import { visitEmbedded } from '../db/embedded/visit.ts';
import { migrateDatabase } from '../db/migrate.ts';

/** A database that a command works on. */
export interface Store {
  url: string;
  /** Whose it is: a server's of its own, a running CivicConnect's, or nobody else's for the while. */
  kind: 'external' | 'running' | 'embedded';
  close(): Promise<void>;
}

const nothing = async () => {};

/**
 * Opens the installation's database: the one `DATABASE_URL` names; else the embedded one, that of a
 * running CivicConnect as its guest, or started for as long as the command works.
 *
 * @param asItIs else it is brought to this version's schema, unless a running CivicConnect did that
 * @throws EmbeddedDatabaseError with one line that says what to do
 */
export async function openStore(config: Config, log: Logger, asItIs: boolean): Promise<Store> {
  const bring = async (url: string) => (asItIs ? undefined : migrateDatabase(url));
  if (config.databaseUrl) {
    await bring(config.databaseUrl);
    return { url: config.databaseUrl, kind: 'external', close: nothing };
  }
  try {
    const embedded = await startEmbedded({ dataDir: config.dataDir, log });
    const store: Store = { url: embedded.url, kind: 'embedded', close: embedded.stop };
    await bring(store.url).catch(async (error: unknown) => {
      await store.close();
      throw error;
    });
    return store;
  } catch (error) {
    if (!(error instanceof DataDirInUseError)) throw error;
    const url = await visitEmbedded(config.dataDir);
    if (!url) throw error;
    return { url, kind: 'running', close: nothing };
  }
}
