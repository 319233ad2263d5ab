import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { deliveries, telegramUpdates } from '../../../db/schema/index.ts';
import type { TestApp } from '../../../testing/create-test-app.ts';
import type { BotApi } from '../../../testing/telegram/bot-api.ts';

/** How fast the stand-in was called, as it saw it. */
export interface Pace {
  /** Most calls for messages within any second. */
  mostInSecond: number;
  /** Least ms between two calls for one chat. */
  leastGapMs: number;
}

/** Calls for messages only: who asks for a file or a name is not bound by it. */
export function paceOf(api: BotApi): Pace {
  const calls = api.calls.filter(({ chat }) => chat !== null).sort((a, b) => a.at - b.at);
  const lastOf = new Map<string, number>();
  let leastGapMs = Number.POSITIVE_INFINITY;
  let mostInSecond = 0;
  let first = 0;
  for (const [n, { chat, at }] of calls.entries()) {
    const last = lastOf.get(chat ?? '');
    if (last !== undefined) leastGapMs = Math.min(leastGapMs, at - last);
    lastOf.set(chat ?? '', at);
    while ((calls[first]?.at ?? at) <= at - 1000) first += 1;
    mostInSecond = Math.max(mostInSecond, n - first + 1);
  }
  return { mostInSecond, leastGapMs };
}

/** What is still to be done: updates not worked off, and what the ledger has not ended for Telegram. */
export function countOpen({ context }: TestApp): Promise<{ updates: number; sends: number }> {
  return context.db.onPlatform(async (tx) => {
    const count = sql<number>`count(*)::int`;
    const [updates] = await tx
      .select({ count })
      .from(telegramUpdates)
      .where(isNull(telegramUpdates.doneAt));
    const [sends] = await tx
      .select({ count })
      .from(deliveries)
      .where(
        and(eq(deliveries.channel, 'telegram'), inArray(deliveries.state, ['queued', 'sending'])),
      );
    return { updates: updates?.count ?? 0, sends: sends?.count ?? 0 };
  });
}

/** Everything that was entered for Telegram, by address, in order. */
export async function ledgerByChat({ context }: TestApp) {
  const rows = await context.db.onPlatform((tx) =>
    tx
      .select({
        address: deliveries.address,
        state: deliveries.state,
        text: sql<string>`${deliveries.content}->>'text'`,
      })
      .from(deliveries)
      .where(eq(deliveries.channel, 'telegram'))
      .orderBy(deliveries.position),
  );
  const byChat = new Map<string, typeof rows>();
  for (const row of rows) byChat.set(row.address, [...(byChat.get(row.address) ?? []), row]);
  return byChat;
}

/** How many updates there are, and how many of them were given up. */
export async function countUpdates({ context }: TestApp) {
  const [row] = await context.db.onPlatform((tx) =>
    tx
      .select({
        stored: sql<number>`count(*)::int`,
        givenUp: sql<number>`count(${telegramUpdates.problem})::int`,
      })
      .from(telegramUpdates),
  );
  return row ?? { stored: 0, givenUp: 0 };
}
