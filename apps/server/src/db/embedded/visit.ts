import { addressOn, DATABASE, keptPassword } from './cluster.ts';
import { ELSEWHERE, findPlace, isCluster } from './place.ts';
import { findRunning } from './postmaster.ts';

/**
 * The address of the database that a running CivicConnect keeps on this DATA_DIR, for a guest: who
 * visits owns nothing, and is cut off when the owner stops.
 *
 * @returns null when nothing runs there
 * @throws EmbeddedDatabaseError when its password cannot be read
 */
export async function visitEmbedded(dataDir: string): Promise<string | null> {
  const place = await findPlace(dataDir, ELSEWHERE);
  if (!(await isCluster(place.cluster))) return null;
  const running = await findRunning(place.cluster);
  return running ? addressOn(await keptPassword(place), running.port, DATABASE) : null;
}
