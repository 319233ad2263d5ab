import type { endpoints, Locale, ResponseOf } from '@civicconnect/contract';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { injectionVerdicts } from '../../db/schema/index.ts';
import { recordAct } from '../audit/record.ts';
import { lockTeaching } from '../routing/checkpoint.ts';
import { learnNow } from '../routing/learn-now.ts';
import { citizenTexts } from '../routing/teach.ts';
import type { Applied } from '../sessions/apply.ts';
import { changeSession } from '../sessions/write.ts';
import { standingAt } from './standing.ts';

/** What a superuser said of a stopped text, in the transaction of saying it. */
async function storeVerdict(
  context: Context,
  tx: Tx,
  { row }: Pick<Applied, 'row'>,
  verdict: { isAttack: boolean; decidedBy: string },
): Promise<void> {
  // Verdicts share their revisions with what the router learns, and are committed in their order too.
  await lockTeaching(tx, row.organizationId);
  await tx.insert(injectionVerdicts).values({
    organizationId: row.organizationId,
    id: context.newId(),
    sessionId: row.id,
    text: await citizenTexts(tx, row.organizationId, row.id),
    ...verdict,
    createdAt: context.clock.now(),
  });
}

async function decide(
  context: Context,
  superuser: StaffCaller,
  locale: Locale,
  sessionId: string,
  isAttack: boolean,
): Promise<ResponseOf<typeof endpoints.release>> {
  const caller = await standingAt(context, superuser, sessionId);
  const { session } = await changeSession(
    context,
    caller,
    locale,
    sessionId,
    { type: isAttack ? 'rejected' : 'released' },
    {
      also: async (tx, applied) => {
        await storeVerdict(context, tx, applied, { isAttack, decidedBy: caller.id });
        await recordAct(context, tx, caller.organizationId, caller, {
          act: isAttack ? 'quarantine.rejected' : 'quarantine.released',
          target: { id: sessionId, name: applied.row.number },
        });
      },
    },
  );
  await learnNow(context, caller.organizationId);
  return { session };
}

/** A false alarm: the session goes on to routing, and the same wording stops nobody again. */
export function release(context: Context, caller: StaffCaller, locale: Locale, sessionId: string) {
  return decide(context, caller, locale, sessionId, false);
}

/** An attack: the session ends, and whoever nearly repeats it is stopped sooner. */
export function reject(context: Context, caller: StaffCaller, locale: Locale, sessionId: string) {
  return decide(context, caller, locale, sessionId, true);
}
