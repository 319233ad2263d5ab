import type { SessionState } from './state.ts';

/** An agent of the department, as the automatic assignment sees them. */
export interface Assignable {
  id: string;
  available: boolean;
  /** Picked sessions that are not closed. */
  openSessions: number;
  /** How many they take at once. */
  capacity: number;
  /** When they last got one; null when never. */
  lastAssignedAt: Date | null;
}

/**
 * Who gets the next session in a department with automatic assignment: the available agent with the
 * fewest open sessions below their capacity; of equals, who has waited longest since their last.
 * Null: nobody can take one, and it stays in the queue.
 */
export function chooseAgent(agents: readonly Assignable[]): string | null {
  const free = agents.filter((agent) => agent.available && agent.openSessions < agent.capacity);
  free.sort(
    (a, b) =>
      a.openSessions - b.openSessions ||
      waitingSince(a) - waitingSince(b) ||
      (a.id < b.id ? -1 : 1),
  );
  return free[0]?.id ?? null;
}

function waitingSince(agent: Assignable): number {
  return agent.lastAssignedAt?.getTime() ?? 0;
}

/** How long an agent may be away before what waits for them is flagged to the operators. */
export const absenceSeconds = 300;

/** Picked by someone who is away while its citizen waits: flagged, not taken away. */
export function isUnattended(
  state: Pick<SessionState, 'status' | 'lastWordBy'>,
  offlineSince: Date | null,
  now: Date,
): boolean {
  if (offlineSince === null || (state.status !== 'active' && state.status !== 'held')) return false;
  if (state.lastWordBy === 'staff') return false;
  return now.getTime() - offlineSince.getTime() >= absenceSeconds * 1000;
}
