import {
  type Channel,
  type CloseReason,
  channels,
  closeReasons,
  type Priority,
  priorities,
  type Session,
  type SessionKind,
  type SessionStatus,
  type SessionView,
  sessionKinds,
} from '@civicconnect/contract';
import { instantOf } from '../audit/audit-query.ts';

export const listOrders = ['urgency', 'newest', 'oldest'] as const;
export type ListOrder = (typeof listOrders)[number];

/** Whose sessions a list is narrowed to. */
export const assigneeChoices = ['me', 'nobody'] as const;
export type AssigneeChoice = (typeof assigneeChoices)[number];

/** What a list is narrowed to beside its view, department, status and words. */
export interface Narrowing {
  channel: Channel | null;
  kind: SessionKind | null;
  priority: Priority | null;
  assignee: AssigneeChoice | null;
  unread: boolean;
  late: boolean;
  /** First and last day of closing, as `2026-11-20`, in the reader's own zone; the archive's. */
  closedFrom: string;
  closedTo: string;
  closeReason: CloseReason | null;
}

/** What a list shows; also its place in the address and its key in the cache. */
export interface ListFilter extends Narrowing {
  view: SessionView;
  department: string | null;
  status: SessionStatus | null;
  q: string;
  /** Null: the view's own, by urgency or, in the archive, by closing. */
  sort: ListOrder | null;
}

export const notNarrowed: Narrowing = {
  channel: null,
  kind: null,
  priority: null,
  assignee: null,
  unread: false,
  late: false,
  closedFrom: '',
  closedTo: '',
  closeReason: null,
};

/** A view as it is before anyone narrowed it. */
export function wholeList(view: SessionView, department: string | null = null): ListFilter {
  return { view, department, status: null, q: '', sort: null, ...notNarrowed };
}

/** How many of the narrowings are set. */
export function countNarrowings(filter: Narrowing): number {
  return Object.keys(notNarrowed).filter((name) => filter[name as keyof Narrowing]).length;
}

/** Chats that the assistant answers: those who watch them find them here. */
export const assistingList: ListFilter = {
  ...wholeList('all'),
  status: 'assisting',
};

/** Whether a list is that of the chats with the assistant. */
export const isAssisting = ({ status }: ListFilter): boolean => status === 'assisting';

/** Statuses a list may be narrowed to; none where a view has one status only. */
export function statusChoices(view: SessionView): readonly SessionStatus[] {
  if (view === 'all') return ['queued', 'active', 'held'];
  return view === 'mine' ? ['active', 'held'] : [];
}

const views: readonly SessionView[] = ['unassigned', 'mine', 'held', 'archive', 'triage', 'all'];

function memberOf<T extends string>(known: readonly T[], said: string | null): T | null {
  return known.find((member) => member === said) ?? null;
}

const day = /^\d{4}-\d\d-\d\d$/;

/** What only the archive is narrowed to: elsewhere nothing is closed. */
function ofArchive(view: SessionView, params: URLSearchParams) {
  const dayOf = (name: string) => day.exec(params.get(name) ?? '')?.[0] ?? '';
  if (view !== 'archive') return { closedFrom: '', closedTo: '', closeReason: null };
  return {
    closedFrom: dayOf('closedFrom'),
    closedTo: dayOf('closedTo'),
    closeReason: memberOf(closeReasons, params.get('closeReason')),
  };
}

/** Beside the statuses that are offered, one that has its own place in the sidebar. */
const ofAll = (view: SessionView): SessionStatus[] => (view === 'all' ? ['assisting'] : []);

/** Reads a list's filter from the address; anything unknown becomes the default. */
export function filterFromAddress(params: URLSearchParams): ListFilter {
  const view = memberOf(views, params.get('view')) ?? 'all';
  return {
    view,
    department: params.get('department') || null,
    status: memberOf([...statusChoices(view), ...ofAll(view)], params.get('status')),
    q: params.get('q')?.slice(0, 200) ?? '',
    sort: memberOf(listOrders, params.get('sort')),
    channel: memberOf(channels, params.get('channel')),
    kind: memberOf(sessionKinds, params.get('kind')),
    priority: memberOf(priorities, params.get('priority')),
    assignee: memberOf(assigneeChoices, params.get('assignee')),
    unread: params.get('unread') === 'true',
    late: params.get('late') === 'true',
    ...ofArchive(view, params),
  };
}

const inAddress = [
  'department',
  'status',
  'channel',
  'kind',
  'priority',
  'assignee',
  'closedFrom',
  'closedTo',
  'closeReason',
] as const;

/** The address of a list, with the open session when there is one; defaults are left out. */
export function addressOf(filter: ListFilter, sessionId: string | null): string {
  const params = new URLSearchParams();
  if (filter.view !== 'all') params.set('view', filter.view);
  for (const name of inAddress) {
    const value = filter[name];
    if (value) params.set(name, value);
  }
  for (const name of ['unread', 'late'] as const) if (filter[name]) params.set(name, 'true');
  if (filter.sort) params.set('sort', filter.sort);
  if (filter.q) params.set('q', filter.q);
  if (sessionId) params.set('session', sessionId);
  const search = params.toString();
  return search ? `/staff?${search}` : '/staff';
}

/** What the server is asked for a filter; `myId` is who asks. */
export function queryOf(filter: ListFilter, myId: string) {
  return {
    view: filter.view,
    department: filter.department ?? undefined,
    status: filter.status ?? undefined,
    channel: filter.channel ?? undefined,
    kind: filter.kind ?? undefined,
    priority: filter.priority ?? undefined,
    assignee: filter.assignee === 'me' ? myId : (filter.assignee ?? undefined),
    unread: filter.unread ? ('true' as const) : undefined,
    late: filter.late ? ('true' as const) : undefined,
    closedFrom: instantOf(filter.closedFrom),
    closedTo: instantOf(filter.closedTo, 1),
    closeReason: filter.closeReason ?? undefined,
    sort: filter.sort ?? undefined,
    q: filter.q || undefined,
  };
}

function inView(session: Session, view: SessionView, myId: string): boolean {
  switch (view) {
    case 'unassigned':
      return session.status === 'queued' && session.assignee === null;
    case 'mine':
      return session.assignee?.id === myId && session.status !== 'closed';
    case 'held':
      return session.status === 'held';
    case 'archive':
      return session.status === 'closed';
    case 'triage':
      return session.status === 'triage';
    case 'all':
      return session.status !== 'closed';
  }
}

function isLate({ status, deadlines: { firstReply, resolution } }: Session, now: number): boolean {
  if (status === 'closed') return false;
  const due = firstReply.state === 'met' ? resolution.dueAt : firstReply.dueAt;
  return Date.parse(due) <= now;
}

function closedWithin({ closedAt, closeReason }: Session, filter: Narrowing): boolean {
  if (filter.closeReason && closeReason !== filter.closeReason) return false;
  const at = closedAt ? Date.parse(closedAt) : 0;
  const from = instantOf(filter.closedFrom);
  const to = instantOf(filter.closedTo, 1);
  return (!from || at >= Date.parse(from)) && (!to || at < Date.parse(to));
}

/** Whether a session that an event brought belongs to a list. A text search is the server's to answer: see `changedList`. */
export function belongs(
  session: Session,
  filter: ListFilter,
  { myId, now }: { myId: string; now: number },
): boolean {
  if (!inView(session, filter.view, myId)) return false;
  if (filter.department && session.department?.id !== filter.department) return false;
  if (filter.status && session.status !== filter.status) return false;
  if (filter.channel && session.channel !== filter.channel) return false;
  if (filter.kind && session.kind !== filter.kind) return false;
  if (filter.priority && session.priority !== filter.priority) return false;
  if (filter.assignee === 'me' && session.assignee?.id !== myId) return false;
  if (filter.assignee === 'nobody' && session.assignee) return false;
  if (filter.unread && session.unread === 0) return false;
  if (!closedWithin(session, filter)) return false;
  return !filter.late || isLate(session, now);
}
