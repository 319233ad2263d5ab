import { citizenWaits } from '../clocks.ts';
import { isLocked } from '../lock.ts';
import type { Actor, SessionEvent, SessionState, Transition } from '../state.ts';
import { canReadSession } from '../who.ts';
import { actors } from './fixtures.ts';

/** A citizen's or staff's message, a pick, a hold, a resume; and a reopening, from which clocks run anew. */
const isActivity: ReadonlySet<SessionEvent['type']> = new Set([
  'citizen_message',
  'staff_message',
  'picked',
  'assigned',
  'taken_over',
  'held',
  'resumed',
  'reopened',
]);

/** Cheaper than `expect`, of which there would be millions. */
export function must(holds: boolean, what: string) {
  if (!holds) throw new Error(`broken: ${what}`);
}

/** What holds of every session, whatever became of it. */
export function mustBeSound(state: SessionState) {
  const { status, departmentId, assigneeId } = state;
  const nobodys = ['routing', 'triage', 'assisting', 'quarantined'].includes(status);
  const inHand = status === 'active' || status === 'held';
  must(!nobodys || (departmentId === null && assigneeId === null), `${status} has nobody`);
  must(status !== 'queued' || departmentId !== null, 'queued has a department');
  must(status !== 'queued' || assigneeId === null, 'queued has no assignee');
  must(!inHand || assigneeId !== null, `${status} has an assignee`);
  must(status !== 'assisting' || state.kind === 'chat', 'the assistant has chats only');
  must((state.closedAt !== null) === (status === 'closed'), 'closed has its time');
  must((state.closeReason !== null) === (status === 'closed'), 'closed has its reason');
  must(state.lastCitizenSeq <= state.lastSeq, 'the citizen’s seq is one of all');
  must(state.moves >= 0, 'moves count up');
  must(
    state.withoutConsideration === null || inHand || status === 'closed',
    'a proposal is of one hand',
  );
  must(!state.routingConfirmed || departmentId !== null, 'a department is confirmed, not none');
  must(!Object.values(state).includes(undefined), 'every field is defined');
}

/** What must hold of every step, whatever came before it. */
export function mustFollow(
  before: SessionState,
  { event, actor, at }: { event: SessionEvent; actor: Actor; at: Date },
  result: Transition,
) {
  if (!result.ok) return;
  const { state, facts } = result;
  if (state === before) {
    must(facts.length === 0, 'no change, no facts');
    return;
  }
  const said = event.type.endsWith('_message') ? 1 : 0;
  const lines = facts.filter((fact) => fact.type === 'system_line').length;
  const citizenSeq = event.type === 'citizen_message' ? before.lastSeq + 1 : before.lastCitizenSeq;
  must(state.rev === before.rev + 1, 'rev rises by one');
  must(state.lastSeq === before.lastSeq + said + lines, 'seq has no gap');
  must(state.lastCitizenSeq === citizenSeq, 'the citizen’s seq is their message’s');
  const opensAgain = event.type === 'reopened';
  must(
    before.status !== 'closed' || opensAgain || state.status === 'closed',
    'closed stays closed',
  );
  must(before.reopenedAt === null || !opensAgain, 'reopened once');
  must(
    before.firstReplyAt === null || state.firstReplyAt === before.firstReplyAt,
    'one first reply',
  );
  must(before.status === state.status || state.warnedAt === null, 'a warning is of one status');
  must(!isActivity.has(event.type) || state.lastActivityAt === at, 'activity is noted');
  must(event.type !== 'staff_message' || !isLocked(state), 'a reply unlocks');
  if (actor.kind === 'clock' && state.status === 'closed') {
    must(!citizenWaits(before), 'a waiting citizen is not closed');
    must(before.warnedAt !== null, 'warned before closed');
  }
  if (state.status === 'quarantined') {
    must(lines === 0, 'quarantine is silent');
    must(!canReadSession(actors.admin, state), 'quarantine is the superusers’');
  }
}
