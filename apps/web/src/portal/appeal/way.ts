import type { Session, TimelineEntry } from '@civicconnect/contract';

export type WayStepName =
  | 'received'
  | 'routing'
  | 'routed'
  | 'reopened'
  | 'waiting'
  | 'answered'
  | 'held'
  | 'closed';

/** A step of an appeal's way as its citizen sees it. */
export interface WayStep {
  name: WayStepName;
  state: 'done' | 'now' | 'next';
  at: string | null;
}

/**
 * The way of an appeal: received → sent to a department → waiting → answered → closed, with a hold or a
 * reopening where they happened. A session in quarantine looks like one being routed.
 */
export function wayOf(session: Session, timeline: readonly TimelineEntry[]): WayStep[] {
  const last = (...kinds: TimelineEntry['kind'][]) =>
    timeline.findLast((entry) => kinds.includes(entry.kind))?.at ?? null;
  const closed = session.status === 'closed';
  const answeredAt = session.deadlines.firstReply.metAt ?? last('answered');
  const answered = answeredAt !== null;
  const reopenedAt = closed ? null : last('reopened');
  const held = session.status === 'held';

  const steps: WayStep[] = [{ name: 'received', state: 'done', at: session.openedAt }];
  const add = (name: WayStepName, state: WayStep['state'], at: string | null = null) =>
    steps.push({ name, state, at });

  if (session.department) add('routed', 'done', last('moved', 'routed', 'correction_undone'));
  else if (!closed) add('routing', 'now');
  if (closed) {
    if (answered) add('answered', 'done', answeredAt);
    add('closed', 'done', session.closedAt);
    return steps;
  }
  if (answered) {
    add('answered', held || reopenedAt ? 'done' : 'now', answeredAt);
    if (reopenedAt) add('reopened', held ? 'done' : 'now', reopenedAt);
    if (held) add('held', 'now', last('held'));
  } else {
    if (reopenedAt) add('reopened', 'done', reopenedAt);
    if (session.department) add(held ? 'held' : 'waiting', 'now', held ? last('held') : null);
    else add('waiting', 'next');
    add('answered', 'next');
  }
  add('closed', 'next');
  return steps;
}
