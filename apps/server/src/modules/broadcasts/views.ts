import type { Broadcast, CurrentBroadcast, Locale, LocalizedText } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n';
import type { Caller } from '../../caller.ts';
import type { broadcasts } from '../../db/schema/index.ts';

export type BroadcastRow = typeof broadcasts.$inferSelect;

/** Shown now: neither withdrawn nor over. */
export function isRunning({ withdrawnAt, endsAt }: BroadcastRow, now: Date): boolean {
  return withdrawnAt === null && (endsAt === null || endsAt > now);
}

/** Whether it is for them; whoever wrote it knows what it says. */
export function isFor(
  { audience, departmentIds, authorId }: BroadcastRow,
  caller: Caller,
): boolean {
  if (caller.kind === 'citizen') return audience === 'citizens';
  if (audience === 'citizens' || caller.id === authorId) return false;
  return audience === 'staff' || departmentIds.some((id) => caller.departmentIds.includes(id));
}

/** A broadcast as it is read. Citizens hear the organization, not one of its people. */
export function currentView(
  row: BroadcastRow,
  locale: Locale,
  reader: Caller['kind'],
): CurrentBroadcast {
  return {
    id: row.id,
    audience: row.audience,
    text: localized(row.text, locale),
    author: reader === 'staff' ? { name: row.authorName } : null,
    createdAt: row.createdAt.toISOString(),
    endsAt: row.endsAt?.toISOString() ?? null,
  };
}

export function broadcastView(
  row: BroadcastRow,
  names: ReadonlyMap<string, LocalizedText>,
  locale: Locale,
  seen: Broadcast['seen'],
): Broadcast {
  return {
    id: row.id,
    audience: row.audience,
    departments: row.departmentIds.flatMap((id) => {
      const name = names.get(id);
      return name ? [{ id, name: localized(name, locale) }] : [];
    }),
    text: row.text,
    author: { id: row.authorId, name: row.authorName },
    createdAt: row.createdAt.toISOString(),
    endsAt: row.endsAt?.toISOString() ?? null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    seen,
  };
}
