import type { SessionStatus, Settings } from '@civicconnect/contract';
import type { Person } from './people.ts';

/** Numbers that look like chance and are the same each time. */
export function dice(seed: number) {
  let state = seed;
  const roll = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  return {
    roll,
    oneOf: <T>(list: readonly T[]): T => list[roll(list.length)] as T,
    oneIn: (times: number) => roll(times) === 0,
  };
}
export type Dice = ReturnType<typeof dice>;

/** An organization with departments, neighbourhoods and staff, of whose past sessions there are none yet. */
export interface Past {
  organizationId: string;
  settings: Settings;
  departmentIds: string[];
  neighborhoodIds: string[];
  agents: Person[];
  admin: Person;
}

const hour = 3_600_000;

/** The moments of a session that was opened so many hours ago, as the rules could have left them. */
export function momentsOf(d: Dice, now: number, status: SessionStatus) {
  const openedAt = new Date(now - (1 + d.roll(2400)) * hour - d.roll(3600) * 1000);
  const age = now - openedAt.getTime();
  const later = (from: Date) =>
    new Date(
      Math.min(
        now - 1000,
        from.getTime() + Math.floor((d.roll(1000) / 1000) * Math.min(age, 40 * 24 * hour) * 0.6),
      ),
    );
  const hasPick = ['active', 'held'].includes(status) || (status === 'closed' && !d.oneIn(5));
  const pickedAt = hasPick ? later(openedAt) : null;
  const firstReplyAt = pickedAt && !d.oneIn(4) ? later(pickedAt) : null;
  const closedAt = status === 'closed' ? later(firstReplyAt ?? pickedAt ?? openedAt) : null;
  return { openedAt, pickedAt, firstReplyAt, closedAt, later };
}

/** What a session was given by chance, for the rows beside it. */
export interface Given {
  sessionId: string;
  status: SessionStatus;
  kind: 'appeal' | 'chat';
  agent: string;
  isRouted: boolean;
  moments: ReturnType<typeof momentsOf>;
}
