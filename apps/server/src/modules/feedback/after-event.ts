import type { Settings } from '@civicconnect/contract';
import type { Tx } from '../../db/database.ts';
import { together } from '../../db/together.ts';
import type { SessionRow } from '../sessions/row.ts';
import { planReminder } from './remind.ts';
import { lookBack } from './summary.ts';

/**
 * A session that was closed is looked back on, and to be rated; what was rejected in quarantine, or taken
 * back by its citizen, is neither.
 */
export async function feedbackAfterEvent(
  tx: Tx,
  before: SessionRow,
  after: SessionRow,
  settings: Settings,
): Promise<void> {
  if (after.status !== 'closed' || before.status === 'closed') return;
  if (after.closeReason === 'rejected' || after.closeReason === 'withdrawn') return;
  await together(lookBack(tx, after), planReminder(tx, after, settings));
}
