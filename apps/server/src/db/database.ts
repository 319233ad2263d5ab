import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool, type PoolClient } from 'pg';

/** Inside a transaction there is only this: no network, AI or file call. */
export type Tx = NodePgDatabase;

export interface Database {
  readonly pool: Pool;
  /** Runs `work` in one transaction that can see one organization's rows and no others. */
  inOrganization<T>(organizationId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction across organizations: for clocks, the superuser and logging in. */
  onPlatform<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `told` once the transaction is committed, never when it is not. It must not throw. */
  afterCommit(tx: Tx, told: () => void): void;
  close(): Promise<void>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Serialization failures and deadlocks. */
const retryable = new Set(['40001', '40P01']);

/** The SQLSTATE behind an error, drizzle's wrapping taken off. */
export function postgresCode(error: unknown): string | undefined {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return typeof cause === 'object' && cause !== null && 'code' in cause
    ? String(cause.code)
    : undefined;
}

/** Codes of Node and PostgreSQL (shutting down, starting up, no place left) for a server that is away. */
const away = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[123]|53300|08...)$/;

/** Whether the database could not be reached, or left while it was asked: nothing is wrong with the request. */
export function isDatabaseAway(error: unknown): boolean {
  if (away.test(postgresCode(error) ?? '')) return true;
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return cause instanceof Error && cause.message.startsWith('Connection terminated');
}

/**
 * Unique indexes that only a race can hit: whoever writes has looked for the row in the same
 * transaction. The one who came second looks again, and finds what the first one stored.
 */
const raced = new Set(['sessions_one_open', 'messages_client']);

/** The transaction did nothing and may be run again. */
function mayRunAgain(error: unknown): boolean {
  const code = postgresCode(error) ?? '';
  if (code !== '23505') return retryable.has(code);
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return (
    typeof cause === 'object' &&
    cause !== null &&
    'constraint' in cause &&
    raced.has(String(cause.constraint))
  );
}

export function openDatabase(
  url: string,
  options: { connections: number; onError: (error: Error) => void },
): Database {
  const pool = new Pool({
    connectionString: url,
    max: options.connections,
    application_name: 'civicconnect',
    // Statements that are asked together leave together. See together.ts.
    pipeline: true,
  });
  pool.on('error', options.onError);
  pool.on('connect', (client) => {
    client.on('error', options.onError);
  });
  const handles = new WeakMap<PoolClient, Tx>();
  /** What is to be told after the transaction that is open on a handle. */
  const afterwards = new WeakMap<Tx, (() => void)[]>();

  function handleOf(client: PoolClient): Tx {
    const known = handles.get(client);
    if (known) return known;
    const handle = drizzle(client);
    handles.set(client, handle);
    return handle;
  }

  async function once<T>(begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    const tx = handleOf(client);
    const told: (() => void)[] = [];
    let broken: Error | undefined;
    try {
      // Leaves with the first statement of the work instead of being waited for. Where it fails, so does
      // every statement after it; the first failure is the one to tell.
      const begun = client.query(begin);
      begun.catch(() => {});
      afterwards.set(tx, told);
      const [beginning, working] = await Promise.allSettled([begun, work(tx)]);
      if (beginning.status === 'rejected') throw beginning.reason;
      if (working.status === 'rejected') throw working.reason;
      await client.query('commit');
      for (const tell of told) tell();
      return working.value;
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    } finally {
      afterwards.delete(tx);
      client.release(broken);
    }
  }

  async function transaction<T>(begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(begin, work);
      } catch (error) {
        if (attempt === 3 || !mayRunAgain(error)) throw error;
      }
    }
  }

  return {
    pool,
    inOrganization(organizationId, work) {
      if (!uuid.test(organizationId)) throw new Error(`not an organization id: ${organizationId}`);
      return transaction(
        `begin; set local role civic_app; set local app.organization = '${organizationId}'`,
        work,
      );
    },
    onPlatform: (work) => transaction('begin; set local role civic_platform', work),
    afterCommit(tx, told) {
      const list = afterwards.get(tx);
      if (!list) throw new Error('nothing is open on this handle');
      list.push(told);
    },
    close: () => pool.end(),
  };
}
