import { translator } from '@civicconnect/i18n';
import { and, eq, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { sessions, telegramChats } from '../../db/schema/index.ts';
import { queueDeliveries } from '../../modules/deliveries/queue.ts';
import { paceOf, waitAt } from '../../modules/sessions/waiting.ts';
import { ticketButtons } from './chat-buttons.ts';
import { placeLine } from './chat-state.ts';
import { Memory } from './conversation/steps.ts';

/** A chat on Telegram hears of its place at most this often. */
const quietMs = 60_000;

/** One whose place is not what was told last. */
interface Waiting extends Record<string, unknown> {
  organizationId: string;
  departmentId: string;
  sessionId: string;
  chatId: string;
  position: number;
}

/**
 * Those who wait on Telegram for a person, each with their place among all that their department's queue
 * holds: priority, then the earlier deadline, then the earlier opening (domain.md). Whoever has heard of
 * theirs is not among them.
 */
async function waitingNow(tx: Tx): Promise<Waiting[]> {
  const { rows } = await tx.execute<Waiting>(sql`
    with chats as (
      select s.organization_id, s.department_id, s.id, t.chat_id, t.step->'placeSaid' as said
      from ${sessions} s
      join ${telegramChats} t
        on t.organization_id = s.organization_id and t.citizen_id = s.citizen_id
      where s.status = 'queued' and s.kind = 'chat' and t.dead_at is null
        and t.step->>'talksIn' = s.id::text
    ), places as (
      select q.id, row_number() over (
        partition by q.organization_id, q.department_id
        order by q.priority_rank, q.deadline_at, q.opened_at, q.id
      )::int as position
      from ${sessions} q
      where q.status = 'queued'
        and (q.organization_id, q.department_id) in (select organization_id, department_id from chats)
    )
    select c.organization_id as "organizationId", c.department_id as "departmentId",
      c.id as "sessionId", c.chat_id as "chatId", p.position
    from chats c join places p on p.id = c.id
    where c.said is null or c.said->>'sessionId' <> c.id::text
      or (c.said->>'position')::int <> p.position
    order by p.position`);
  return rows;
}

/** Enters one place in the ledger, with the note that it was told: together or not at all. */
async function tellPlace(context: Context, waiting: Waiting): Promise<void> {
  const { organizationId, departmentId, sessionId, chatId, position } = waiting;
  const now = context.clock.now();
  const mine = and(
    eq(telegramChats.organizationId, organizationId),
    eq(telegramChats.chatId, chatId),
  );
  await context.db.inOrganization(organizationId, async (tx) => {
    const [chat] = await tx.select().from(telegramChats).where(mine).for('update');
    const memory = chat && Memory.parse(chat.step);
    if (!memory || memory.talksIn !== sessionId) return;
    const { placeSaid: said } = memory;
    if (said?.sessionId === sessionId && now.getTime() - said.at < quietMs) return;
    const pace = await paceOf(tx, organizationId, departmentId, now);
    const t = translator(chat.locale ?? 'uz');
    const place = { position, etaSeconds: waitAt(pace, position) };
    const line = {
      organizationId,
      channel: 'telegram' as const,
      address: chatId,
      subject: `place:${sessionId}:${now.getTime()}`,
      content: {
        text: `${placeLine(t, place)} ${t('widget.queueHint')}`,
        buttons: ticketButtons(t, { id: sessionId }),
      },
      sessionId,
    };
    await queueDeliveries(context, tx, [line]);
    const step = { ...memory, placeSaid: { sessionId, position, at: now.getTime() } };
    await tx.update(telegramChats).set({ step }).where(mine);
  });
}

/** Tells whoever waits for a person on Telegram how their place in the queue has changed. */
export async function tellPlaces(context: Context): Promise<void> {
  for (const waiting of await context.db.onPlatform(waitingNow)) {
    await tellPlace(context, waiting);
  }
}
