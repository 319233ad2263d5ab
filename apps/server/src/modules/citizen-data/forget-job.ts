import type { Context } from '../../context.ts';
import type { Jobs } from '../../jobs/add.ts';
import { forgetVectors } from '../../vectors/forget.ts';
import { forgetInAudit } from '../audit/forget.ts';
import { discardForgotten } from '../files/forget.ts';
import { tellGone } from '../organizations/gone.ts';
import { forgetQuotes, taughtBy } from '../routing/forget.ts';
import { forgetWords } from '../search/forget.ts';

/**
 * Job: what follows once the contents of sessions are removed. The bytes of files, what quotes them
 * elsewhere, words that nobody else wrote, vectors, names in the record of acts, the model in memory.
 * Each part asks what is still to do, so the whole is repeated until it went through.
 */
export async function forgetAfterwards(
  context: Context,
  { organizationId, sessionIds, groups, words, citizenId }: Jobs['forget'],
): Promise<void> {
  const examples = await taughtBy(context, organizationId, sessionIds);
  if (examples.length > 0) {
    // No process keeps a model of their words until it happens to look: the next message makes it anew.
    await context.db.inOrganization(organizationId, (tx) => tellGone(tx, organizationId));
    await forgetVectors(context, organizationId, examples);
    await forgetQuotes(context, organizationId, sessionIds);
  }
  const named = [...sessionIds, ...examples, ...groups, ...(citizenId ? [citizenId] : [])];
  await forgetInAudit(context, organizationId, named);
  await forgetWords(context, organizationId, words);
  await discardForgotten(context, organizationId);
}
