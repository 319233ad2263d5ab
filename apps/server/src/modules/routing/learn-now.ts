import type { Context } from '../../context.ts';
import { syncBrain } from './brain-sync.ts';

/**
 * What was taught or described anew is committed; the model takes it up before the answer. If the
 * model cannot at this moment, the next analysis catches up first: it always begins with what is stored.
 */
export async function learnNow(context: Context, organizationId: string): Promise<void> {
  await syncBrain(context, organizationId).catch((error: unknown) => {
    context.log.warn({ err: error }, 'the router takes up what was taught at its next message');
  });
}
