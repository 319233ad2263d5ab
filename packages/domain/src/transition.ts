import { assertNever, type Settings } from '@civicconnect/contract';
import { escalated, handedBack, madeAppeal, takenOver } from './chatting.ts';
import * as closing from './closing.ts';
import * as correcting from './correcting.ts';
import { deadlineExtended } from './deadlines.ts';
import { assistantMessage, citizenMessage, staffMessage } from './messages.ts';
import * as picking from './picking.ts';
import * as routing from './routing.ts';
import type { Actor, SessionEvent, SessionState, Transition } from './state.ts';
import { withdrawn } from './withdrawing.ts';

/**
 * What happens to a session: its next state and the facts that follow, or a refusal that changes
 * nothing. Whether the actor may know of the session at all (`canReadSession`, 404) is asked before.
 *
 * Refusals: `invalid_transition` for whatever the table does not hold, who column included;
 * `not_assigned` where a staff member would have to be the assignee; and the codes named at each
 * event (`already_assigned`, `session_locked`, `routing_unconfirmed`, `undo_expired`,
 * `open_session_exists`, `invalid_input` for a missing reason). Never throws.
 */
export function transition(
  state: SessionState,
  event: SessionEvent,
  actor: Actor,
  now: Date,
  settings: Settings,
): Transition {
  switch (event.type) {
    case 'citizen_message':
      return citizenMessage(state, actor, now);
    case 'staff_message':
      return staffMessage(state, actor, now);
    case 'assistant_message':
      return assistantMessage(state, actor);
    case 'routed':
      return routing.routed(state, event, actor, settings);
    case 'routing_failed':
      return routing.routingFailed(state, event, actor);
    case 'injection_found':
      return routing.injectionFound(state, event, actor);
    case 'released':
      return routing.released(state, actor);
    case 'rejected':
      return routing.rejected(state, actor, now);
    case 'picked':
      return picking.picked(state, actor, now);
    case 'assigned':
      return picking.assigned(state, event, actor, now);
    case 'routing_confirmed':
      return picking.routingConfirmed(state, actor);
    case 'transferred':
      return picking.transferred(state, event, actor, now);
    case 'returned':
      return picking.returned(state, actor);
    case 'held':
      return picking.held(state, actor, now);
    case 'resumed':
      return picking.resumed(state, actor, now);
    case 'corrected':
      return correcting.corrected(state, event, actor);
    case 'correction_undone':
      return correcting.correctionUndone(state, event, actor, now);
    case 'wrong_place':
      return correcting.wrongPlace(state, actor);
    case 'classified':
      return correcting.classified(state, event, actor);
    case 'ended':
      return closing.ended(state, actor, now);
    case 'without_consideration_proposed':
      return closing.withoutConsiderationProposed(state, event, actor);
    case 'without_consideration_approved':
      return closing.withoutConsiderationApproved(state, actor, now);
    case 'warned':
      return closing.warned(state, actor, now, settings);
    case 'idle':
      return closing.idle(state, actor, now, settings);
    case 'withdrawn':
      return withdrawn(state, actor, now);
    case 'reopened':
      return closing.reopened(state, event, actor, now, settings);
    case 'rated':
      return closing.rated(state, event, actor);
    case 'escalated':
      return escalated(state, event, actor);
    case 'taken_over':
      return takenOver(state, actor, now);
    case 'made_appeal':
      return madeAppeal(state, event, actor);
    case 'handed_back':
      return handedBack(state, actor);
    case 'deadline_extended':
      return deadlineExtended(state, event, actor, settings);
    default:
      return assertNever(event);
  }
}
