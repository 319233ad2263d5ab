import type { Settings } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { storedSettings } from '../organizations/settings-of.ts';

/** What analytics show unless asked: thirty days, of three years at most. */
export const ofAnalytics = { usualDays: 30, mostDays: 3 * 366 };

/** The organization's settings, and the transaction made ready for looks over many rows. */
export async function settingsForLooks(tx: Tx, organizationId: string): Promise<Settings> {
  // Compiling a plan takes longer than running it over a hundred thousand narrow rows.
  await tx.execute(sql`set local jit = off`);
  await tx.execute(sql`set local work_mem = '32MB'`);
  return storedSettings(tx, organizationId);
}
