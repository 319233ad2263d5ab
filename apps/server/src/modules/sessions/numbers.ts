import { randomInt } from 'node:crypto';
import type { Settings } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';

/** Letters and digits that nobody mistakes for one another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** By which a receipt is verified. */
export const verificationCode = (): string =>
  Array.from({ length: 20 }, () => alphabet[randomInt(alphabet.length)]).join('');

/** The next tracking number of the organization: `NRP-2026-004817`. */
export async function nextNumber(
  tx: Tx,
  organizationId: string,
  settings: Settings,
  now: Date,
): Promise<string> {
  const { rows } = await tx.execute<{ n: string }>(
    sql`select civic_next_number(${organizationId}) as n`,
  );
  const year = new Intl.DateTimeFormat('en-US', {
    year: 'numeric',
    timeZone: settings.timeZone,
  }).format(now);
  return `${settings.numberPrefix}-${year}-${String(rows[0]?.n).padStart(6, '0')}`;
}
