import {
  type Locale,
  type Notification,
  type NotificationKind,
  Settings,
  type TelegramKind,
  usualTelegramKinds,
} from '@civicconnect/contract';
import { defaultLocale, localized, sentenceOf, translator } from '@civicconnect/i18n';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { TelegramContent } from '../../channels/telegram/content.ts';
import { isLoopback } from '../../config.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import {
  bots,
  departments,
  organizations,
  sessions,
  staff,
  telegramChats,
} from '../../db/schema/index.ts';
import { queueDeliveries } from '../deliveries/queue.ts';
import type { SessionRow } from '../sessions/row.ts';

/** What is told, as `notifyStaff` was given it. */
interface Told {
  organizationId: string;
  kind: NotificationKind;
  sessionId?: string | null;
  params?: Record<string, string | number>;
}

const staffChats = prepared((tx) =>
  tx
    .select({
      staffId: staff.id,
      chatId: telegramChats.chatId,
      locale: staff.locale,
      choices: staff.notificationChoices,
    })
    .from(telegramChats)
    .innerJoin(
      staff,
      and(
        eq(staff.organizationId, telegramChats.organizationId),
        eq(staff.id, telegramChats.staffId),
      ),
    )
    .where(
      and(
        eq(telegramChats.organizationId, sql.placeholder('organizationId')),
        sql`${telegramChats.staffId} = any(${sql.placeholder('staffIds')}::uuid[])`,
        isNull(telegramChats.deadAt),
      ),
    )
    .prepare('chats_of_staff'),
);

const isTold = (kind: NotificationKind): kind is TelegramKind => kind !== 'broadcast';

async function numberOf(tx: Tx, organizationId: string, sessionId: string) {
  const [row] = await tx
    .select({ number: sessions.number })
    .from(sessions)
    .where(and(eq(sessions.organizationId, organizationId), eq(sessions.id, sessionId)));
  return row?.number ?? null;
}

async function readDepartment(tx: Tx, organizationId: string, id: string) {
  const [row] = await tx
    .select({ name: departments.name, group: departments.telegramGroup })
    .from(departments)
    .where(and(eq(departments.organizationId, organizationId), eq(departments.id, id)));
  return row ?? null;
}

/** Who reads it, and where they open it: Telegram takes no button that leads to the reader's own machine. */
function contentOf(
  { config }: Context,
  locale: Locale,
  about: Pick<Notification, 'kind' | 'session' | 'params'>,
): TelegramContent {
  const t = translator(locale);
  const text = sentenceOf({ id: '', createdAt: '', readAt: null, ...about }, t);
  const { publicUrl } = config;
  if (publicUrl === undefined || isLoopback(new URL(publicUrl).hostname)) return { text };
  const url = `${publicUrl}/staff${about.session ? `?session=${about.session.id}` : ''}`;
  return { text, buttons: [[{ text: t('telegram.notice.open'), url }]] };
}

/**
 * Sends what was told to those recipients who have joined their Telegram and chosen its kind, in the
 * transaction of the notice. The text names a number, a department, a colleague, and never what a
 * citizen wrote nor their phone. A notice that counts further while it is unread is not sent again:
 * it keeps its id.
 */
export async function tellByTelegram(
  context: Context,
  tx: Tx,
  { organizationId, kind, sessionId = null, params = {} }: Told,
  stored: readonly { id: string; staffId: string }[],
): Promise<void> {
  if (!isTold(kind)) return;
  const staffIds = stored.map(({ staffId }) => staffId);
  const chats = (await staffChats(tx, { organizationId, staffIds })).filter(({ choices }) =>
    (choices?.telegram ?? usualTelegramKinds).includes(kind),
  );
  if (chats.length === 0) return;
  const number = sessionId === null ? null : await numberOf(tx, organizationId, sessionId);
  const session = sessionId === null || number === null ? null : { id: sessionId, number };
  const { departmentId } = params;
  const department =
    departmentId === undefined
      ? null
      : await readDepartment(tx, organizationId, String(departmentId));
  const noticeOf = new Map(stored.map(({ id, staffId }) => [staffId, id]));
  await queueDeliveries(
    context,
    tx,
    chats.map(({ staffId, chatId, locale }) => {
      const named: Record<string, string> = department
        ? { department: localized(department.name, locale) }
        : {};
      return {
        organizationId,
        channel: 'telegram' as const,
        address: chatId,
        subject: `notice:${noticeOf.get(staffId)}`,
        content: contentOf(context, locale, { kind, session, params: { ...params, ...named } }),
      };
    }),
  );
}

/** The language of a group: as it was chosen there, else the organization's first. */
async function readGroup(tx: Tx, organizationId: string, chatId: string) {
  const [row] = await tx
    .select({
      settings: organizations.settings,
      locale: telegramChats.locale,
      deadAt: telegramChats.deadAt,
    })
    .from(bots)
    .innerJoin(organizations, eq(organizations.id, bots.organizationId))
    .leftJoin(
      telegramChats,
      and(eq(telegramChats.organizationId, bots.organizationId), eq(telegramChats.chatId, chatId)),
    )
    .where(eq(bots.organizationId, organizationId));
  if (!row || row.deadAt !== null) return null;
  return { locale: row.locale ?? Settings.parse(row.settings).languages[0] ?? defaultLocale };
}

/** Tells the group of a session's department that it entered the queue, where it has one and there is a bot. */
export async function tellGroup(context: Context, tx: Tx, after: SessionRow): Promise<void> {
  const { organizationId, departmentId, id, number, rev } = after;
  if (departmentId === null) return;
  const department = await readDepartment(tx, organizationId, departmentId);
  if (!department?.group) return;
  const group = await readGroup(tx, organizationId, department.group);
  if (group === null) return;
  const params = { department: localized(department.name, group.locale) };
  const about = { kind: 'queued' as const, session: { id, number }, params };
  await queueDeliveries(context, tx, [
    {
      organizationId,
      channel: 'telegram',
      address: department.group,
      subject: `queued:${id}:${rev}`,
      content: contentOf(context, group.locale, about),
    },
  ]);
}
