import type { Settings } from '@civicconnect/contract';
import { deadlinesOf, nextClock, type SessionState } from '@civicconnect/domain';
import type { sessions } from '../../db/schema/index.ts';

export type SessionRow = typeof sessions.$inferSelect;
export type StateColumns = Pick<SessionRow, keyof SessionState>;
type DerivedColumns = Pick<SessionRow, 'clockAt' | 'deadlineAt' | 'priorityRank'>;

/** The domain's view of a row. */
export function stateOf(row: SessionRow): SessionState {
  return {
    kind: row.kind,
    status: row.status,
    appealKind: row.appealKind,
    priority: row.priority,
    citizenId: row.citizenId,
    departmentId: row.departmentId,
    assigneeId: row.assigneeId,
    openedAt: row.openedAt,
    lastActivityAt: row.lastActivityAt,
    lastWordBy: row.lastWordBy,
    firstReplyAt: row.firstReplyAt,
    routingConfirmed: row.routingConfirmed,
    moves: row.moves,
    released: row.released,
    warnedAt: row.warnedAt,
    closedAt: row.closedAt,
    closeReason: row.closeReason,
    reopenedAt: row.reopenedAt,
    withoutConsideration: row.withoutConsideration,
    studied: row.studied,
    extended: row.extended,
    lastSeq: row.lastSeq,
    lastCitizenSeq: row.lastCitizenSeq,
    rev: row.rev,
  };
}

const ranks = { high: 0, normal: 1, low: 2 } as const;

/** The state with what lists and clocks look it up by. */
export function columnsOf(
  state: SessionState,
  settings: Settings,
  now: Date,
): StateColumns & DerivedColumns {
  const { firstReply, resolution } = deadlinesOf(state, settings, now);
  const running =
    firstReply.metAt === null && firstReply.dueAt < resolution.dueAt ? firstReply : resolution;
  return {
    ...state,
    clockAt: nextClock(state, settings)?.at ?? null,
    deadlineAt: new Date(running.dueAt),
    priorityRank: ranks[state.priority],
  };
}

/** The beginning of a text, for lists: at most 160 characters, on one line. */
export function previewOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= 160 ? line : `${characters.slice(0, 159).join('')}…`;
}
