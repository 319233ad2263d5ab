import {
  assertNever,
  type Permission,
  type SessionAction,
  type Settings,
  sessionActions,
} from '@civicconnect/contract';
import { type Holder, holds } from './permissions.ts';
import type { Actor, SessionEvent, SessionState } from './state.ts';
import { transition } from './transition.ts';
import { canReadSession, isAssignee, isAssigneeOrOperator } from './who.ts';

/** What each action demands of its caller, as its route declares it. */
export const permissionOf: Record<SessionAction, Permission> = {
  assign: 'session.pick',
  peek: 'session.read',
  send: 'session.write',
  confirm_routing: 'session.correct',
  correct: 'session.correct',
  transfer: 'session.transfer',
  resend: 'session.hold',
  hold: 'session.hold',
  resume: 'session.hold',
  close: 'session.end',
  propose_without_consideration: 'session.without_consideration.propose',
  approve_without_consideration: 'session.without_consideration.approve',
  extend_deadline: 'session.extend',
  reopen: 'session.reopen',
  make_appeal: 'session.escalate',
  hand_back: 'session.take_over',
  take_over: 'session.take_over',
  escalate: 'session.escalate',
  wrong_place: 'session.escalate',
  feedback: 'feedback.give',
  release: 'quarantine.manage',
  reject: 'quarantine.manage',
};

/** Under which name the permission table knows an actor; the program itself holds none. */
export function holderOf(actor: Actor): Holder | null {
  if (actor.kind === 'staff') return actor.role;
  return actor.kind === 'citizen' ? 'citizen' : null;
}

/**
 * What the caller may do with the session now; it draws every button. Computed by asking the table
 * itself, so that what is offered and what is accepted cannot drift apart: an action is here only if
 * its event would change something. To its citizen a quarantined session offers what routing would.
 */
export function allowedActions(
  state: SessionState,
  actor: Actor,
  now: Date,
  settings: Settings,
): SessionAction[] {
  const holder = holderOf(actor);
  if (holder === null || !canReadSession(actor, state)) return [];
  return sessionActions.filter((action) => {
    if (!holds(holder, permissionOf[action])) return false;
    if (action === 'peek') return mayPeek(state, actor);
    if (action === 'resend') return mayResend(state, actor);
    const result = transition(state, probe(action, actor), actor, now, settings);
    return result.ok && result.state.rev > state.rev;
  });
}

/** Staff look at what is not theirs without picking it. */
function mayPeek(state: SessionState, actor: Actor): boolean {
  return actor.kind === 'staff' && state.status !== 'closed' && !isAssignee(actor, state);
}

/** What was said in a session may be brought once more, though it is closed. */
export function mayResend(state: SessionState, actor: Actor): boolean {
  return (
    actor.kind === 'staff' && state.status !== 'quarantined' && isAssigneeOrOperator(actor, state)
  );
}

/** Stands for a department, colleague or reason that the caller has yet to choose. */
const toBeChosen = 'to be chosen';

/** The event an action would send. */
function probe(action: Exclude<SessionAction, 'peek' | 'resend'>, actor: Actor): SessionEvent {
  switch (action) {
    case 'assign':
      return { type: 'picked' };
    case 'send':
      return { type: actor.kind === 'citizen' ? 'citizen_message' : 'staff_message' };
    case 'confirm_routing':
      return { type: 'routing_confirmed' };
    case 'correct':
      return { type: 'corrected', departmentId: toBeChosen, reason: toBeChosen };
    case 'transfer':
      return { type: 'transferred', to: { id: toBeChosen, mayRead: true } };
    case 'hold':
      return { type: 'held' };
    case 'resume':
      return { type: 'resumed' };
    case 'close':
      return { type: 'ended' };
    case 'propose_without_consideration':
      return { type: 'without_consideration_proposed', reason: toBeChosen };
    case 'approve_without_consideration':
      return { type: 'without_consideration_approved' };
    case 'extend_deadline':
      return { type: 'deadline_extended', reason: toBeChosen };
    case 'reopen':
      return { type: 'reopened', hasOtherOpen: false };
    case 'make_appeal':
      return { type: 'made_appeal' };
    case 'hand_back':
      return { type: 'handed_back' };
    case 'take_over':
      return { type: 'taken_over' };
    case 'escalate':
      return { type: 'escalated', reason: 'requested_human', fixedDepartmentId: null };
    case 'feedback':
      return { type: 'rated', again: false };
    case 'wrong_place':
      return { type: 'wrong_place' };
    case 'release':
      return { type: 'released' };
    case 'reject':
      return { type: 'rejected' };
    default:
      return assertNever(action);
  }
}
