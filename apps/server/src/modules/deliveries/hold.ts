import type { PoolClient } from 'pg';
import type { Context } from '../../context.ts';
import { locks } from '../../db/locks.ts';

/** Held for as long as its connection lives: PostgreSQL gives it on when a process dies. */
export interface Hold {
  isLost(): boolean;
  /** Whoever works under it is to end. */
  abandon(): void;
  release(): void;
}

/** Null while another process holds it. */
export async function tryHold({ db }: Pick<Context, 'db'>): Promise<Hold | null> {
  const client: PoolClient = await db.pool.connect();
  let lost = false;
  const lose = () => {
    lost = true;
  };
  client.on('error', lose);
  client.on('end', lose);
  const letGo = (end: boolean) => {
    client.off('error', lose);
    client.off('end', lose);
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
