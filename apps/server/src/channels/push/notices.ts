import type { LocalizedText, NotificationKind } from '@civicconnect/contract';
import { localized, translator } from '@civicconnect/i18n';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import {
  departments,
  logins,
  type messages,
  organizations,
  pushSubscriptions,
  sessions,
  staff,
} from '../../db/schema/index.ts';
import { type Outgoing, queueDeliveries } from '../../modules/deliveries/queue.ts';
import type { PushContent } from './sender.ts';

/** Only where its login lasts. */
const ofLiveLogin = (now: Date) =>
  and(
    eq(logins.organizationId, pushSubscriptions.organizationId),
    eq(logins.id, pushSubscriptions.loginId),
    isNull(logins.revokedAt),
    gt(logins.expiresAt, now),
  );

const entry = (
  organizationId: string,
  address: string,
  subject: string,
  content: PushContent,
): Outgoing => ({ organizationId, channel: 'push', address, subject, content });

/** What is read of a message. */
type Told = Pick<typeof messages.$inferSelect, 'id' | 'authorKind'>;
type About = Pick<
  typeof sessions.$inferSelect,
  'organizationId' | 'id' | 'citizenId' | 'departmentId' | 'number'
>;

/**
 * Wakes the citizen's browsers for a reply of staff, in the transaction that stores it: who answered and
 * about which appeal, no word of the answer. A browser that shows our pages at that moment keeps silent
 * itself.
 */
export async function pushReplies(
  context: Context,
  tx: Tx,
  session: About,
  rows: readonly Told[],
): Promise<void> {
  const reply = rows.find(({ authorKind }) => authorKind === 'staff');
  if (!reply) return;
  const { organizationId, id: sessionId, citizenId, departmentId, number } = session;
  const found = await tx
    .select({
      id: pushSubscriptions.id,
      locale: pushSubscriptions.locale,
      organization: organizations.name,
      slug: organizations.slug,
      isHome: organizations.isHome,
      department: departments.name,
    })
    .from(pushSubscriptions)
    .innerJoin(logins, ofLiveLogin(context.clock.now()))
    .innerJoin(organizations, eq(organizations.id, pushSubscriptions.organizationId))
    .leftJoin(
      departments,
      and(
        eq(departments.organizationId, pushSubscriptions.organizationId),
        sql`${departments.id} = ${departmentId}::uuid`,
      ),
    )
    .where(
      and(
        eq(pushSubscriptions.organizationId, organizationId),
        eq(pushSubscriptions.personKind, 'citizen'),
        eq(pushSubscriptions.personId, citizenId),
      ),
    );
  const entries = found.map(({ id, locale, organization, department, isHome, slug }) =>
    entry(organizationId, id, `message:${reply.id}`, {
      title: localized(department ?? organization, locale),
      body: translator(locale)('push.replied', { number }),
      url: `${isHome ? '' : `/o/${slug}`}/appeals/${sessionId}`,
      tag: `session:${sessionId}`,
    }),
  );
  await queueDeliveries(context, tx, entries);
}

interface StaffNotice {
  organizationId: string;
  kind: NotificationKind;
  sessionId?: string | null;
  params?: Record<string, string | number>;
}

/** As stored, each for one person. */
type Stored = readonly { id: string; staffId: string }[];

async function browsersOf(context: Context, tx: Tx, notice: StaffNotice, stored: Stored) {
  const { organizationId, sessionId = null, params } = notice;
  const departmentId = params?.departmentId ?? null;
  const people = stored.map(({ staffId }) => staffId);
  return tx
    .select({
      id: pushSubscriptions.id,
      locale: pushSubscriptions.locale,
      staffId: staff.id,
      choices: staff.notificationChoices,
      number: sql<string | null>`(select ${sessions.number} from ${sessions}
        where ${sessions.organizationId} = ${organizationId} and ${sessions.id} = ${sessionId}::uuid)`,
      department: sql<LocalizedText | null>`(select ${departments.name} from ${departments}
        where ${departments.organizationId} = ${organizationId} and ${departments.id} = ${departmentId}::uuid)`,
    })
    .from(pushSubscriptions)
    .innerJoin(logins, ofLiveLogin(context.clock.now()))
    .innerJoin(
      staff,
      and(
        eq(staff.organizationId, pushSubscriptions.organizationId),
        eq(staff.id, pushSubscriptions.personId),
      ),
    )
    .where(
      and(
        eq(pushSubscriptions.organizationId, organizationId),
        eq(pushSubscriptions.personKind, 'staff'),
        sql`${pushSubscriptions.personId} = any(${sql.param(people)})`,
      ),
    );
}

/**
 * Wakes the browsers of staff for what is loud by their choices, in the transaction that stores the
 * notice: what it is about, and the appeal's number. The same notice wakes nobody twice while it is unread.
 */
export async function pushNotices(
  context: Context,
  tx: Tx,
  notice: StaffNotice,
  stored: Stored,
): Promise<void> {
  const { organizationId, kind, sessionId } = notice;
  const found = await browsersOf(context, tx, notice, stored);
  const entries = found.flatMap(({ id, locale, staffId, choices, number, department }) => {
    const told = stored.find((one) => one.staffId === staffId);
    if (!told || choices?.quiet.includes(kind)) return [];
    return entry(organizationId, id, `notice:${told.id}`, {
      title: translator(locale)(`news.kind.${kind}`),
      body: [number, department && localized(department, locale)].filter(Boolean).join(' · '),
      url: sessionId ? `/staff?session=${sessionId}` : '/staff',
      tag: sessionId ? `session:${sessionId}` : kind,
    });
  });
  await queueDeliveries(context, tx, entries);
}
