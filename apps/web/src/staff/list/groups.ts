import type { Session } from '@civicconnect/contract';
import type { ListFilter } from './filter.ts';
import { type DeadlineGroup, deadlineGroup } from './urgency.ts';

export type ListEntry =
  | { kind: 'group'; group: DeadlineGroup; count: number }
  | { kind: 'row'; session: Session; position: number; last: boolean };

const order: readonly DeadlineGroup[] = ['late', 'today', 'later'];

/** Headings by deadline stand only over what is sorted by it; the archive's clocks stand still. */
export function hasGroups({ view, sort }: Pick<ListFilter, 'view' | 'sort'>): boolean {
  return view !== 'archive' && (sort === null || sort === 'urgency');
}

/**
 * Sessions under headings by deadline. Within a heading the list's own order stays; without
 * a grouping there are no headings.
 */
export function grouped(
  sessions: readonly Session[],
  grouping: { now: number; endOfToday: number } | null,
): ListEntry[] {
  if (!grouping) {
    return sessions.map((session, position) => ({
      kind: 'row',
      session,
      position,
      last: position === sessions.length - 1,
    }));
  }
  const byGroup = new Map<DeadlineGroup, Session[]>(order.map((group) => [group, []]));
  for (const session of sessions) {
    byGroup.get(deadlineGroup(session, grouping.now, grouping.endOfToday))?.push(session);
  }
  const entries: ListEntry[] = [];
  let position = 0;
  for (const [group, members] of byGroup) {
    if (members.length === 0) continue;
    entries.push({ kind: 'group', group, count: members.length });
    for (const [index, session] of members.entries()) {
      entries.push({ kind: 'row', session, position, last: index === members.length - 1 });
      position += 1;
    }
  }
  return entries;
}
