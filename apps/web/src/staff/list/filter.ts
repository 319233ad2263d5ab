import type { Session, SessionStatus, SessionView } from '@civicconnect/contract';

/** What a list shows; also its place in the address and its key in the cache. */
export interface ListFilter {
  view: SessionView;
  department: string | null;
  status: SessionStatus | null;
  q: string;
}

/** Statuses a list may be narrowed to; none where a view has one status only. */
export function statusChoices(view: SessionView): readonly SessionStatus[] {
  if (view === 'all') return ['queued', 'active', 'held'];
  return view === 'mine' ? ['active', 'held'] : [];
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

/** Whether a session that an event brought belongs to a list. A text search is the server's to answer: see `changedList`. */
export function belongs(session: Session, filter: ListFilter, myId: string): boolean {
  if (!inView(session, filter.view, myId)) return false;
  if (filter.department && session.department?.id !== filter.department) return false;
  return !filter.status || session.status === filter.status;
}

/** Reads a list's filter from the address; anything unknown becomes the default. */
export function filterFromAddress(params: URLSearchParams): ListFilter {
  const views: readonly SessionView[] = ['unassigned', 'mine', 'held', 'archive', 'triage', 'all'];
  const view = views.find((known) => known === params.get('view')) ?? 'all';
  const status = statusChoices(view).find((known) => known === params.get('status')) ?? null;
  return {
    view,
    department: params.get('department') || null,
    status,
    q: params.get('q')?.slice(0, 200) ?? '',
  };
}

/** The address of a list, with the open session when there is one; defaults are left out. */
export function addressOf(filter: ListFilter, sessionId: string | null): string {
  const params = new URLSearchParams();
  if (filter.view !== 'all') params.set('view', filter.view);
  if (filter.department) params.set('department', filter.department);
  if (filter.status) params.set('status', filter.status);
  if (filter.q) params.set('q', filter.q);
  if (sessionId) params.set('session', sessionId);
  const search = params.toString();
  return search ? `/staff?${search}` : '/staff';
}
