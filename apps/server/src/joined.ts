import { sql } from 'drizzle-orm';
import type { Context } from './context.ts';
import type { Tx } from './db/database.ts';

/**
 * The same context, whose actions join a transaction that is open already, so that several of them and
 * what records them are stored together or not at all. A refusal undoes its own action alone; what is
 * told live is told after the one commit.
 */
export function joined(context: Context, tx: Tx, organizationId: string): Context {
  return {
    ...context,
    db: {
      ...context.db,
      async inOrganization(asked, work) {
        if (asked !== organizationId) throw new Error('a transaction sees one organization');
        await tx.execute(sql`savepoint action`);
        try {
          const result = await work(tx);
          await tx.execute(sql`release savepoint action`);
          return result;
        } catch (error) {
          await tx.execute(sql`rollback to savepoint action`);
          throw error;
        }
      },
    },
    relay: {
      ...context.relay,
      sessionChanged: (change) =>
        context.db.afterCommit(tx, () => context.relay.sessionChanged(change)),
    },
  };
}
