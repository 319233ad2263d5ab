import type { BodyOf, endpoints, Locale } from '@civicconnect/contract';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { pushSubscriptions } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { isPublicPlace } from './public-host.ts';

/** Of one person; the oldest give way. */
const mostBrowsers = 10;

const ofCaller = ({ organizationId, kind, id }: Caller) =>
  and(
    eq(pushSubscriptions.organizationId, organizationId),
    eq(pushSubscriptions.personKind, kind),
    eq(pushSubscriptions.personId, id),
  );

/**
 * This browser may be woken for the caller; whoever it was woken for before is no longer.
 *
 * @throws Refused 422 that names `endpoint` where it is not https or not public
 */
export async function addSubscription(
  context: Context,
  caller: Caller,
  { endpoint, keys }: BodyOf<typeof endpoints.addWebPush>,
  locale: Locale,
): Promise<undefined> {
  if (!isPublicPlace(endpoint) && !(context.config.testClock && URL.canParse(endpoint))) {
    const error = { path: 'endpoint', code: 'format', message: '' };
    throw new Refused('invalid_input', { errors: [error] });
  }
  const { organizationId, kind, id, loginId } = caller;
  const owned = { personKind: kind, personId: id, loginId, keys, locale };
  await context.db.inOrganization(organizationId, async (tx) => {
    await tx
      .insert(pushSubscriptions)
      .values({
        organizationId,
        id: context.newId(),
        endpoint,
        createdAt: context.clock.now(),
        ...owned,
      })
      .onConflictDoUpdate({
        target: [pushSubscriptions.organizationId, pushSubscriptions.endpoint],
        set: owned,
      });
    const surplus = await tx
      .select({ id: pushSubscriptions.id })
      .from(pushSubscriptions)
      .where(ofCaller(caller))
      .orderBy(desc(pushSubscriptions.createdAt), desc(pushSubscriptions.id))
      .offset(mostBrowsers);
    if (surplus.length === 0) return;
    const ids = surplus.map((row) => row.id);
    await tx
      .delete(pushSubscriptions)
      .where(and(ofCaller(caller), inArray(pushSubscriptions.id, ids)));
  });
}

/** What is not the caller's, or not there, is passed over. */
export async function endSubscription(
  context: Context,
  caller: Caller,
  endpoint: string,
): Promise<undefined> {
  await context.db.inOrganization(caller.organizationId, (tx) =>
    tx
      .delete(pushSubscriptions)
      .where(and(ofCaller(caller), eq(pushSubscriptions.endpoint, endpoint))),
  );
}

/** Whether the browser is woken for the caller, by this login of theirs. */
export async function isWoken(
  context: Context,
  caller: Caller,
  endpoint: string,
): Promise<boolean> {
  const found = await context.db.inOrganization(caller.organizationId, (tx) =>
    tx
      .select({ id: pushSubscriptions.id })
      .from(pushSubscriptions)
      .where(
        and(
          ofCaller(caller),
          eq(pushSubscriptions.loginId, caller.loginId),
          eq(pushSubscriptions.endpoint, endpoint),
        ),
      ),
  );
  return found.length > 0;
}
