import { type LocalizedText, type NotificationKind, usualEmailKinds } from '@civicconnect/contract';
import { localized, sentenceOf, translator } from '@civicconnect/i18n';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { departments, organizations, sessions, staff } from '../../db/schema/index.ts';
import { keysOf } from '../../modules/auth/keys.ts';
import { seal } from '../../modules/auth/seal.ts';
import { queueDeliveries } from '../../modules/deliveries/queue.ts';
import type { MailContent } from './sender.ts';

/** What is told, as `notifyStaff` was given it. */
interface Told {
  organizationId: string;
  kind: NotificationKind;
  sessionId?: string | null;
  params?: Record<string, string | number>;
}

/** Who has chosen nothing gets the usual. */
function wantsByMail(kind: NotificationKind) {
  const chosen = sql`${staff.notificationChoices}->'email'`;
  const usual = usualEmailKinds.some((one) => one === kind);
  return sql`coalesce(jsonb_exists(${chosen}, ${kind}), ${usual}::boolean)`;
}

/** Those who want this kind by e-mail, with what the letter names. */
async function readersOf(tx: Tx, told: Told, staffIds: readonly string[]) {
  const { organizationId, kind, sessionId = null, params } = told;
  const departmentId = params?.departmentId ?? null;
  return tx
    .select({
      id: staff.id,
      email: staff.email,
      locale: staff.locale,
      organization: organizations.name,
      number: sql<string | null>`(select ${sessions.number} from ${sessions}
        where ${sessions.organizationId} = ${organizationId} and ${sessions.id} = ${sessionId}::uuid)`,
      department: sql<LocalizedText | null>`(select ${departments.name} from ${departments}
        where ${departments.organizationId} = ${organizationId} and ${departments.id} = ${departmentId}::uuid)`,
    })
    .from(staff)
    .innerJoin(organizations, eq(organizations.id, staff.organizationId))
    .where(
      and(
        eq(staff.organizationId, organizationId),
        sql`${staff.id} = any(${sql.param(staffIds)})`,
        wantsByMail(kind),
      ),
    );
}

/**
 * Sends what was told to those recipients who chose its kind for e-mail, in the transaction of the
 * notice: the sentence of the bell, no word of what a citizen wrote. A notice that counts further while
 * it is unread is not sent again: it keeps its id.
 */
export async function mailNotices(
  context: Context,
  tx: Tx,
  told: Told,
  stored: readonly { id: string; staffId: string }[],
): Promise<void> {
  const { config, secret } = context;
  if (!config.mail) return;
  const { organizationId, kind, sessionId, params = {} } = told;
  const people = stored.map(({ staffId }) => staffId);
  const readers = await readersOf(tx, told, people);
  const origin = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const url = new URL(sessionId ? `/staff?session=${sessionId}` : '/staff', origin).href;
  const noticeOf = new Map(stored.map(({ id, staffId }) => [staffId, id]));
  const letters = readers.map(({ id, email, locale, organization, number, department }) => {
    const t = translator(locale);
    const session = sessionId && number ? { id: sessionId, number } : null;
    const named: Record<string, string> = department
      ? { department: localized(department, locale) }
      : {};
    const about = { kind, session, params: { ...params, ...named } };
    const sentence = sentenceOf({ id: '', createdAt: '', readAt: null, ...about }, t);
    const content: MailContent = {
      subject: `${localized(organization, locale)}: ${t(`news.kind.${kind}`)}`,
      sealedText: seal(keysOf(secret).sealing, t('mail.notice.text', { sentence, url })),
    };
    const subject = `notice:${noticeOf.get(id)}`;
    return { organizationId, channel: 'email' as const, address: email, subject, content };
  });
  await queueDeliveries(context, tx, letters);
}
