import { localized, translator } from '@civicconnect/i18n';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { citizens, organizations, sessions } from '../../db/schema/index.ts';
import { queueDeliveries } from './queue.ts';

const hourMs = 3600 * 1000;

interface About {
  organizationId: string;
  sessionId: string | null;
  messageId: string | null;
}

/**
 * A text message to a citizen whom Telegram does not reach: there is a reply, and where. Once for a
 * session and hour, however much is written.
 */
export async function noticeOfReply(context: Context, tx: Tx, about: About): Promise<void> {
  const { organizationId, sessionId, messageId } = about;
  if (sessionId === null) return;
  const [found] = await tx
    .select({
      number: sessions.number,
      phone: citizens.phone,
      locale: citizens.locale,
      organization: organizations.name,
      slug: organizations.slug,
      isHome: organizations.isHome,
    })
    .from(sessions)
    .innerJoin(
      citizens,
      and(
        eq(citizens.organizationId, sessions.organizationId),
        eq(citizens.id, sessions.citizenId),
      ),
    )
    .innerJoin(organizations, eq(organizations.id, sessions.organizationId))
    .where(and(eq(sessions.organizationId, organizationId), eq(sessions.id, sessionId)));
  if (!found?.phone) return;
  const { config, clock } = context;
  const origin = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const portal = found.isHome ? '' : `/o/${found.slug}`;
  const text = translator(found.locale)('server.sms.replied', {
    organization: localized(found.organization, found.locale),
    number: found.number,
    url: `${origin}${portal}/appeals/${sessionId}`,
  });
  const hour = Math.floor(clock.now().getTime() / hourMs);
  await queueDeliveries(context, tx, [
    {
      organizationId,
      channel: 'sms',
      address: found.phone,
      subject: `replied:${sessionId}:${hour}`,
      content: { text },
      sessionId,
      messageId,
    },
  ]);
}
