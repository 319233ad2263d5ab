import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { notifications, organizations } from '../../db/schema/index.ts';
import { notifyStaff } from '../../modules/notifications/notify.ts';
import type { Balance } from './gateway.ts';

/** As long as it lasts, administrators hear of it once in so long. */
const againMs = 24 * 3600 * 1000;

type Trouble =
  | { problem: 'low_balance'; amount: number; currency: string }
  | { problem: 'refused' };

/** What an administrator can mend; what passes by itself is none. */
function troubleOf(balance: Balance): Trouble | null {
  if (balance.kind === 'refused') return { problem: 'refused' };
  if (balance.kind !== 'known' || !balance.low) return null;
  const { amount, currency } = balance;
  return { problem: 'low_balance', amount, currency };
}

async function wasTold(
  context: Context,
  tx: Tx,
  organizationId: string,
  problem: Trouble['problem'],
): Promise<boolean> {
  const since = new Date(context.clock.now().getTime() - againMs);
  const [told] = await tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(
      and(
        eq(notifications.organizationId, organizationId),
        eq(notifications.kind, 'channel_trouble'),
        sql`${notifications.params}->>'problem' = ${problem}`,
        gt(notifications.createdAt, since),
      ),
    )
    .limit(1);
  return told !== undefined;
}

/**
 * Tells administrators that the account at the gateway runs low or is refused: without it nobody can
 * sign in. One process at a time looks.
 */
export async function watchSms(context: Context): Promise<void> {
  if (context.sms.name === 'development') return;
  const trouble = troubleOf(await context.sms.balance());
  if (trouble === null) return;
  const places = await context.db.onPlatform((tx) =>
    tx
      .select({ id: organizations.id })
      .from(organizations)
      .where(isNull(organizations.suspendedAt)),
  );
  for (const { id: organizationId } of places) {
    await context.db.inOrganization(organizationId, async (tx) => {
      if (await wasTold(context, tx, organizationId, trouble.problem)) return;
      await notifyStaff(context, tx, {
        organizationId,
        audience: 'admins',
        kind: 'channel_trouble',
        subject: `channel_trouble:sms:${trouble.problem}`,
        params: { channel: 'sms', ...trouble },
      });
    });
  }
}
