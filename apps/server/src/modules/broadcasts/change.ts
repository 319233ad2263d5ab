import type { BodyOf, Broadcast, endpoints, Locale } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { broadcasts } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { recordAct } from '../audit/record.ts';
import { checkedTexts } from '../localized-texts.ts';
import { lockBroadcast, longest, refuseUnlessMay, shown } from './actions.ts';
import type { BroadcastRow } from './views.ts';

const recorded = ({ text, endsAt }: BroadcastRow) => ({ text, endsAt });

/**
 * Changes what a broadcast says or until when it is shown; whoever sees it now sees it so at once.
 *
 * @throws Refused 404, 403 for an audience beyond the caller's right, 409 `invalid_transition` for one that
 *   was withdrawn, 422 for a text that is empty or too long, or an end that is past
 */
export async function changeBroadcast(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
  given: BodyOf<typeof endpoints.updateBroadcast>,
): Promise<Broadcast> {
  const { organizationId } = caller;
  const { text, endsAt } = checkedTexts(given, { text: longest });
  if (endsAt && new Date(endsAt) <= context.clock.now()) {
    throw new Refused('invalid_input', {
      errors: [{ path: 'endsAt', code: 'too_small', message: '' }],
    });
  }
  return context.db.inOrganization(organizationId, async (tx) => {
    const row = await lockBroadcast(tx, organizationId, id);
    if (!row) throw new Refused('not_found');
    refuseUnlessMay(caller, row.audience);
    if (row.withdrawnAt !== null) throw new Refused('invalid_transition');
    const change = {
      ...(text === undefined ? {} : { text }),
      ...(endsAt === undefined ? {} : { endsAt: endsAt === null ? null : new Date(endsAt) }),
    };
    if (Object.keys(change).length > 0) {
      await tx
        .update(broadcasts)
        .set(change)
        .where(and(eq(broadcasts.organizationId, organizationId), eq(broadcasts.id, id)));
      await recordAct(context, tx, organizationId, caller, {
        act: 'broadcast.updated',
        target: { id, name: null },
        before: recorded(row),
        after: recorded({ ...row, ...change }),
      });
      context.db.afterCommit(tx, () => context.relay.broadcast(organizationId, id));
    }
    return shown(tx, caller, locale, id);
  });
}
