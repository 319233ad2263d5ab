import type { LocalizedText, NotificationKind } from '@civicconnect/contract';
import { localized, translator } from '@civicconnect/i18n';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
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
const ofLiveLogin = and(
  eq(logins.organizationId, pushSubscriptions.organizationId),
  eq(logins.id, pushSubscriptions.loginId),
  isNull(logins.revokedAt),
  sql`${logins.expiresAt} > ${sql.placeholder('now')}::timestamptz`,
);

export const entry = (
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

export const browsersOfCitizen = prepared((tx) =>
  tx
    .select({
      id: pushSubscriptions.id,
      locale: pushSubscriptions.locale,
      organization: organizations.name,
      slug: organizations.slug,
      isHome: organizations.isHome,
      department: departments.name,
    })
    .from(pushSubscriptions)
    .innerJoin(logins, ofLiveLogin)
    .innerJoin(organizations, eq(organizations.id, pushSubscriptions.organizationId))
    .leftJoin(
      departments,
      and(
        eq(departments.organizationId, pushSubscriptions.organizationId),
        sql`${departments.id} = ${sql.placeholder('departmentId')}::uuid`,
      ),
    )
    .where(
      and(
        eq(pushSubscriptions.organizationId, sql.placeholder('organizationId')),
        eq(pushSubscriptions.personKind, 'citizen'),
        eq(pushSubscriptions.personId, sql.placeholder('citizenId')),
      ),
    )
    .prepare('browsers_of_citizen'),
);

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
  const now = context.clock.now().toISOString();
  const found = await browsersOfCitizen(tx, { organizationId, citizenId, departmentId, now });
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

const browsersOfStaff = prepared((tx) =>
  tx
    .select({
      id: pushSubscriptions.id,
      locale: pushSubscriptions.locale,
      staffId: staff.id,
      choices: staff.notificationChoices,
      number: sql<string | null>`(select ${sessions.number} from ${sessions}
        where ${sessions.organizationId} = ${pushSubscriptions.organizationId}
        and ${sessions.id} = ${sql.placeholder('sessionId')}::uuid)`,
      department: sql<LocalizedText | null>`(select ${departments.name} from ${departments}
        where ${departments.organizationId} = ${pushSubscriptions.organizationId}
        and ${departments.id} = ${sql.placeholder('departmentId')}::uuid)`,
    })
    .from(pushSubscriptions)
    .innerJoin(logins, ofLiveLogin)
    .innerJoin(
      staff,
      and(
        eq(staff.organizationId, pushSubscriptions.organizationId),
        eq(staff.id, pushSubscriptions.personId),
      ),
    )
    .where(
      and(
        eq(pushSubscriptions.organizationId, sql.placeholder('organizationId')),
        eq(pushSubscriptions.personKind, 'staff'),
        sql`${pushSubscriptions.personId} = any(${sql.placeholder('people')})`,
      ),
    )
    .prepare('browsers_of_staff'),
);

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
  const { organizationId, kind, sessionId = null, params } = notice;
  const found = await browsersOfStaff(tx, {
    organizationId,
    sessionId,
    departmentId: params?.departmentId ?? null,
    people: stored.map(({ staffId }) => staffId),
    now: context.clock.now().toISOString(),
  });
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
