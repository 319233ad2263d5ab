import type { DeadlineState, Settings, Span } from '@civicconnect/contract';
import { addSpan } from './calendar.ts';
import { changed, hasReason, line, refuse } from './outcome.ts';
import type { Actor, SessionEvent, SessionState, Transition } from './state.ts';
import { isAdmin, isAssigneeOrOperator } from './who.ts';

export interface DeadlineView {
  dueAt: Date;
  state: DeadlineState;
  metAt: Date | null;
}

export interface Deadlines {
  firstReply: DeadlineView;
  /** `extended`: lengthened for study or by the head. */
  resolution: DeadlineView & { extended: boolean };
}

/** The share of a deadline from which it is `soon` and alerts go out. */
const soonShare = 0.75;

/** Both clocks run from the opening, through holds. A close ends them; a reopening sets them on. */
export function deadlinesOf(state: SessionState, settings: Settings, now: Date): Deadlines {
  const firstReply = firstReplyDue(state, settings);
  const resolution = resolutionDue(state, settings);
  return {
    firstReply: view(state.openedAt, firstReply, state.firstReplyAt ?? state.closedAt, now),
    resolution: {
      ...view(state.openedAt, resolution, state.closedAt, now),
      extended: state.studied || state.extended,
    },
  };
}

export function firstReplyDue(state: SessionState, settings: Settings): Date {
  return new Date(state.openedAt.getTime() + settings.deadlines.firstReplySeconds * 1000);
}

/**
 * When an answer on the substance is due, in calendar time of the organization's zone: for a
 * government O‘RQ-445: 15 days for applications and complaints, a month when study is needed, a
 * month for proposals, and once more a month by the head. What is not classified counts as an
 * application.
 */
export function resolutionDue(
  state: Pick<SessionState, 'openedAt' | 'appealKind' | 'studied' | 'extended'>,
  settings: Settings,
): Date {
  const { resolution } = settings.deadlines;
  const kind = state.appealKind ?? 'application';
  const span: Span = state.studied && kind !== 'proposal' ? resolution.studied : resolution[kind];
  const due = addSpan(state.openedAt, span, settings.timeZone);
  return state.extended ? addSpan(due, resolution.extended, settings.timeZone) : due;
}

function view(openedAt: Date, dueAt: Date, metAt: Date | null, now: Date): DeadlineView {
  return { dueAt, metAt, state: metAt === null ? running(openedAt, dueAt, now) : 'met' };
}

function running(openedAt: Date, dueAt: Date, now: Date): DeadlineState {
  if (now >= dueAt) return 'late';
  return now >= soonAt(openedAt, dueAt) ? 'soon' : 'ok';
}

function soonAt(openedAt: Date, dueAt: Date): Date {
  return new Date(openedAt.getTime() + soonShare * (dueAt.getTime() - openedAt.getTime()));
}

export interface DeadlineAlert {
  at: Date;
  deadline: 'firstReply' | 'resolution';
  state: 'soon' | 'late';
}

/**
 * The first alert after the instant `after` (the last one sent, or the opening): 75 % and 100 % of
 * each unmet deadline, to the assignee and the operators. None while the assistant has the session,
 * nor in quarantine, whose own clock alerts superusers.
 */
export function nextDeadlineAlert(
  state: SessionState,
  settings: Settings,
  after: Date,
): DeadlineAlert | null {
  if (['closed', 'assisting', 'quarantined'].includes(state.status)) return null;
  const resolution = resolutionDue(state, settings);
  const alerts = alertsOf('resolution', state.openedAt, resolution);
  if (state.firstReplyAt === null) {
    alerts.push(...alertsOf('firstReply', state.openedAt, firstReplyDue(state, settings)));
  }
  const coming = alerts.filter((alert) => alert.at > after);
  coming.sort((a, b) => a.at.getTime() - b.at.getTime());
  return coming[0] ?? null;
}

function alertsOf(
  deadline: DeadlineAlert['deadline'],
  openedAt: Date,
  dueAt: Date,
): DeadlineAlert[] {
  return [
    { at: soonAt(openedAt, dueAt), deadline, state: 'soon' },
    { at: dueAt, deadline, state: 'late' },
  ];
}

type Extension = 'studied' | 'extended' | null;

/** What a further extension would be: study (not for proposals), then the head's, then none. */
export function nextExtension(
  state: Pick<SessionState, 'appealKind' | 'studied' | 'extended'>,
): Extension {
  if (state.extended) return null;
  return state.studied || state.appealKind === 'proposal' ? 'extended' : 'studied';
}

/** First for study, by who has it or an operator; once more by the head; each with notice. */
export function deadlineExtended(
  state: SessionState,
  event: Extract<SessionEvent, { type: 'deadline_extended' }>,
  actor: Actor,
  settings: Settings,
): Transition {
  if (actor.kind !== 'staff' || !['queued', 'active', 'held'].includes(state.status))
    return refuse();
  const extension = nextExtension(state);
  if (extension === null) return refuse();
  if (extension === 'studied' && !isAssigneeOrOperator(actor, state)) return refuse('not_assigned');
  if (extension === 'extended' && !isAdmin(actor)) return refuse();
  if (!hasReason(event.reason)) return refuse('invalid_input');
  const dueAt = resolutionDue({ ...state, [extension]: true }, settings);
  return changed(state, { [extension]: true }, [
    { type: 'timeline', kind: 'deadline_extended', reason: event.reason },
    line('deadline_extended', { dueAt: dueAt.toISOString() }),
    { type: 'notify', audience: 'citizen', what: 'deadline_extended' },
  ]);
}
