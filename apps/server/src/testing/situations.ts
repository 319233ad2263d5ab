import { canReadSession, type SessionState } from '@civicconnect/domain';
import type { Cast, Part } from './cast.ts';
import type { GivenSession } from './sessions.ts';

export type Situation = Partial<SessionState> & { status: SessionState['status'] };

export const situationNames = [
  'queued',
  'active with a colleague from elsewhere',
  'triage',
  'quarantined',
  'rejected',
] as const;

/** The situations in which a session is more or less visible to the cast. */
export function situations(cast: Cast): Record<(typeof situationNames)[number], Situation> {
  const departmentId = cast.ownDepartment;
  const assigneeId = cast.named('an agent of another department').person.id;
  return {
    queued: { status: 'queued', departmentId },
    'active with a colleague from elsewhere': { status: 'active', departmentId, assigneeId },
    triage: { status: 'triage' },
    quarantined: { status: 'quarantined' },
    rejected: { status: 'closed', closeReason: 'rejected', closedAt: new Date() },
  };
}

/** The cast as it stands to one session: the citizen is the one whose session it is. */
export function partsTo(cast: Cast, { citizen }: GivenSession): Part[] {
  return cast.parts.map((part) =>
    part === cast.citizen
      ? { ...part, person: citizen, actor: { kind: 'citizen', id: citizen.id } }
      : part,
  );
}

/** Whether the rules let them know of the session at all. */
export function mayReach(
  { isForeign, actor }: Pick<Part, 'isForeign' | 'actor'>,
  { citizen }: GivenSession,
  state: Situation,
): boolean {
  if (isForeign || !actor) return false;
  const session = { departmentId: null, assigneeId: null, citizenId: citizen.id, ...state };
  return canReadSession(actor, session);
}
