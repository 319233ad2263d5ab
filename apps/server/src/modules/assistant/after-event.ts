import type { Tx } from '../../db/database.ts';
import { addJob } from '../../jobs/add.ts';
import type { SessionRow } from '../sessions/row.ts';

type Row = Pick<
  SessionRow,
  'organizationId' | 'id' | 'kind' | 'status' | 'lastWordBy' | 'lastCitizenSeq'
>;

/**
 * What an event of a chat means for the assistant: whoever waits for its answer gets one. A burst of
 * messages replaces the job that has not begun, so that all of it gets one answer.
 */
export async function assistAfterEvent(tx: Tx, before: Row, after: Row): Promise<void> {
  if (after.kind !== 'chat') return;
  const job = { organizationId: after.organizationId, sessionId: after.id };
  const wrote = after.lastCitizenSeq !== before.lastCitizenSeq;
  const isItsTurn = after.status === 'assisting' && after.lastWordBy === 'citizen';
  if (isItsTurn && (wrote || before.status !== 'assisting')) {
    await addJob(tx, 'answer', job, { key: `answer:${after.id}` });
  } else if (wrote) {
    await addJob(tx, 'mood', job, { key: `mood:${after.id}` });
  }
}
