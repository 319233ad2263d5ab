import { sql } from 'drizzle-orm';
import type { PoolClient } from 'pg';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { locks } from '../../db/locks.ts';

/** Held for as long as its connection lives: PostgreSQL gives it on when a process dies. */
export interface Hold {
  isLost(): boolean;
  /** Whoever works under it is to end. */
  abandon(): void;
  release(): void;
}

/** What the holder hears of. */
interface Hearing {
  /** Something was entered, by whichever process, and is committed. */
  entered(): void;
  lost(): void;
}

const channel = 'civic_deliveries';

/** In the transaction that enters something: whoever holds the ledger hears of it once that is committed. */
export async function tellHolder(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, '')`);
}

/** Null while another process holds it. */
export async function tryHold({ db }: Pick<Context, 'db'>, hearing: Hearing): Promise<Hold | null> {
  const client: PoolClient = await db.pool.connect();
  let lost = false;
  const lose = () => {
    lost = true;
    hearing.lost();
  };
  client.on('error', lose);
  client.on('end', lose);
  client.on('notification', hearing.entered);
  const letGo = (end: boolean) => {
    client.off('error', lose);
    client.off('end', lose);
    client.off('notification', hearing.entered);
    client.release(end);
  };
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      'select pg_try_advisory_lock($1) as mine',
      [locks.dispatch],
    );
    if (!rows[0]?.mine) {
      letGo(false);
      return null;
    }
    await client.query(`listen ${channel}`);
  } catch (error) {
    letGo(true);
    throw error;
  }
  return {
    isLost: () => lost,
    abandon: lose,
    // The connection ends with it, and the lock with the connection.
    release: () => letGo(true),
  };
}
