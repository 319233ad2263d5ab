import type { Session } from '@civicconnect/contract';
import { belongs, type ListFilter } from './filter.ts';
import { byClosing, byOpening, byUrgency } from './urgency.ts';

export interface ListPage {
  items: Session[];
  nextCursor: string | null;
}
/** A list as far as it is loaded. */
export type LoadedList = readonly ListPage[];

/** What live events say of sessions, oldest first. */
export type SessionChange =
  | { kind: 'updated'; session: Session }
  | { kind: 'removed'; sessionId: string; rev: number };

type Order = (a: Session, b: Session) => number;

/** The first place before which nothing belongs after the session, found by halving: lists are long. */
function placeIn(items: readonly Session[], session: Session, order: Order): number {
  let from = 0;
  let to = items.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const other = items[middle];
    if (other && order(session, other) < 0) to = middle;
    else from = middle + 1;
  }
  return from;
}

function orderOf({ sort, view }: ListFilter): Order {
  if (sort === 'newest') return byOpening('newest');
  if (sort === 'oldest') return byOpening('oldest');
  return sort === null && view === 'archive' ? byClosing : byUrgency;
}

/** Who reads the list, and when. */
export interface Reader {
  myId: string;
  now: number;
}

/**
 * A loaded list after changes: rows are updated in place, come, move and go by the same rules as on
 * the server. A row that belongs behind the last loaded one is left to the pages to come, and a searched list takes no new rows (what matches is the server's word).
 * Gives the very same array when nothing changed.
 */
export function changedList(
  pages: LoadedList,
  changes: readonly SessionChange[],
  filter: ListFilter,
  reader: Reader,
): LoadedList {
  const order = orderOf(filter);
  const items = pages.flatMap((page) => page.items);
  const hasMore = (pages.at(-1)?.nextCursor ?? null) !== null;
  let changed = false;
  for (const change of changes) {
    const id = change.kind === 'updated' ? change.session.id : change.sessionId;
    const at = items.findIndex((item) => item.id === id);
    const known = items[at];
    const rev = change.kind === 'updated' ? change.session.rev : change.rev;
    if (known && known.rev > rev) continue;
    const stays = change.kind === 'updated' && belongs(change.session, filter, reader);
    if (!known && (!stays || filter.q)) continue;
    if (known) items.splice(at, 1);
    const place = stays ? placeIn(items, change.session, order) : -1;
    const shown = stays && (place < items.length || !hasMore);
    if (shown) items.splice(place, 0, change.session);
    changed ||= shown || known !== undefined;
  }
  return changed ? repaged(pages, items) : pages;
}

/** Puts the items back into pages of their former sizes; the last one takes up the rest. */
function repaged(pages: LoadedList, items: readonly Session[]): LoadedList {
  let from = 0;
  return pages.map((page, index) => {
    const to = index === pages.length - 1 ? items.length : from + page.items.length;
    const slice = items.slice(from, to);
    from = to;
    return { ...page, items: slice };
  });
}
