import { type LocalizedText, Settings } from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { MailContent } from '../../channels/mail/sender.ts';
import type { TelegramContent } from '../../channels/telegram/content.ts';
import { isLoopback } from '../../config.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { departments, digestDays } from '../../db/schema/index.ts';
import { keysOf } from '../auth/keys.ts';
import { seal } from '../auth/seal.ts';
import { type Outgoing, queueDeliveries } from '../deliveries/queue.ts';
import { type DigestFigures, digestFigures, saysSomething } from './figures.ts';
import { type Head, readHeads, waysOf } from './heads.ts';
import { digestWords, type Told } from './words.ts';

/** So many hours a program that was down in the morning makes it up; later it would be no morning. */
const windowHours = 6;

interface Due extends Record<string, unknown> {
  id: string;
  name: LocalizedText;
  settings: unknown;
  /** By the organization's clocks. */
  today: string;
}

/** Organizations in which it is morning and nobody was told of yesterday yet. */
async function dueOrganizations(context: Context): Promise<Due[]> {
  const now = context.clock.now().toISOString();
  const { rows } = await context.db.onPlatform((tx) =>
    tx.execute<Due>(sql`
      select o.organization_id as id, o.name, o.settings, to_char(here.now, 'YYYY-MM-DD') as today
      from organizations o
      cross join lateral (select ${now}::timestamptz
        at time zone coalesce(o.settings->>'timeZone', 'Asia/Tashkent') as now,
        coalesce((o.settings->'digest'->>'hour')::int, 8) as hour) here
      left join digest_days d on d.organization_id = o.organization_id
      where o.suspended_at is null and coalesce((o.settings->'digest'->>'on')::boolean, true)
        and extract(hour from here.now) >= here.hour
        and extract(hour from here.now) < here.hour + ${windowHours}
        and (d.day is null or d.day < here.now::date)`),
  );
  return rows;
}

/** Takes the day: false where it was taken already. Holds others up until the transaction ends. */
async function takeDay(tx: Tx, { id: organizationId, today }: Due): Promise<boolean> {
  const taken = await tx
    .insert(digestDays)
    .values({ organizationId, day: today })
    .onConflictDoUpdate({
      target: digestDays.organizationId,
      set: { day: today },
      setWhere: lt(digestDays.day, today),
    })
    .returning({ day: digestDays.day });
  return taken.length > 0;
}

/** Where it is read: Telegram takes no button that leads to the reader's own machine. */
function entriesOf(context: Context, due: Due, head: Head, told: Told): Outgoing[] {
  const { config, secret } = context;
  const { subject, text } = digestWords(head.locale, told);
  const t = translator(head.locale);
  const url = `${config.publicUrl ?? `http://${config.host}:${config.port}`}/staff/overview`;
  const shared = { organizationId: due.id, subject: `digest:${due.today}` };
  return waysOf(head).flatMap((way): Outgoing[] => {
    if (way === 'telegram' && head.chatId !== null) {
      const buttons = isLoopback(new URL(url).hostname)
        ? {}
        : { buttons: [[{ text: t('telegram.notice.open'), url }]] };
      const content: TelegramContent = { lead: subject, text, ...buttons };
      return [{ ...shared, channel: 'telegram', address: head.chatId, content }];
    }
    if (way === 'email' && config.mail) {
      const letter = t('improvement.digest.mail', { text, url });
      const content: MailContent = { subject, sealedText: seal(keysOf(secret).sealing, letter) };
      return [{ ...shared, channel: 'email', address: head.email, content }];
    }
    return [];
  });
}

/** The figures of each of these departments, by its id. */
async function departmentFigures(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
  now: Date,
  settings: Settings,
) {
  const named = await tx
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(and(eq(departments.organizationId, organizationId), inArray(departments.id, [...ids])));
  const known = new Map<string, { name: LocalizedText; figures: DigestFigures }>();
  for (const { id, name } of named) {
    known.set(id, { name, figures: await digestFigures(tx, organizationId, id, now, settings) });
  }
  return known;
}

/** Tells an organization's heads of yesterday, once: the day is taken in the transaction of the ledger. */
async function tellHeads(context: Context, due: Due): Promise<void> {
  const now = context.clock.now();
  const settings = Settings.parse(due.settings);
  await context.db.inOrganization(due.id, async (tx) => {
    if (!(await takeDay(tx, due))) return;
    const heads = await readHeads(tx, due.id);
    if (heads.length === 0) return;
    const whole = await digestFigures(tx, due.id, null, now, settings);
    if (!saysSomething(whole)) return;
    const ids = [...new Set(heads.flatMap(({ departmentIds }) => departmentIds))];
    const known = await departmentFigures(tx, due.id, ids, now, settings);
    const outgoing = heads.flatMap((head) => {
      const own = head.departmentIds.flatMap((id) => known.get(id) ?? []);
      return entriesOf(context, due, head, {
        organization: due.name,
        whole,
        own,
        settings,
        now,
      });
    });
    await queueDeliveries(context, tx, outgoing);
  });
}

/** Sends the heads of every organization in which it is morning their digest. */
export async function sweepDigests(context: Context): Promise<void> {
  for (const due of await dueOrganizations(context)) {
    await tellHeads(context, due).catch((error: unknown) =>
      context.log.error(
        { err: error, organizationId: due.id },
        'heads were not told of the day; it is tried again',
      ),
    );
  }
}
