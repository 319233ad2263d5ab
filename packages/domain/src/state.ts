import type {
  AppealKind,
  CloseReason,
  EscalationReason,
  Priority,
  ProblemCode,
  SessionKind,
  SessionStatus,
  SystemLine,
  TimelineEntry,
} from '@civicconnect/contract';

/**
 * What the rules need to know of a session. The server stores it in columns of these names; nothing
 * that can be derived from it (the lock, deadlines, the next clock, allowed actions) is stored.
 */
export interface SessionState {
  kind: SessionKind;
  status: SessionStatus;
  appealKind: AppealKind | null;
  priority: Priority;
  citizenId: string;
  departmentId: string | null;
  assigneeId: string | null;
  openedAt: Date;
  /** Last citizen or staff message, pick, hold or resume; system messages never count. */
  lastActivityAt: Date;
  /**
   * Who spoke last; system lines never count, null before anyone spoke. `assistant` stands here so
   * that a citizen whom it left without an answer is seen to wait.
   */
  lastWordBy: 'citizen' | 'staff' | 'assistant' | null;
  /** When the first staff message was stored; it unlocks an appeal for good. */
  firstReplyAt: Date | null;
  /** The assignee said that this is the right department; each move resets it. */
  routingConfirmed: boolean;
  /** Moves to another department so far, undone ones taken out. */
  moves: number;
  /**
   * Set by a release, cleared by the next citizen message: as long as it is true, routing skips the
   * injection detector. What was said before the release is not scanned again.
   */
  released: boolean;
  /** When both sides were warned of the coming automatic close; cleared by activity. */
  warnedAt: Date | null;
  closedAt: Date | null;
  closeReason: CloseReason | null;
  reopenedAt: Date | null;
  withoutConsideration: { proposedBy: string; reason: string } | null;
  /** Resolution clock: first the study (once), then the head's extension (once). */
  studied: boolean;
  extended: boolean;
  /** seq of the last message; the next one gets `lastSeq + 1`. */
  lastSeq: number;
  /** seq of the last citizen message: a routing result computed from an older one is not applied. */
  lastCitizenSeq: number;
  rev: number;
}

/** Who acts. `pipeline`, `clock` and `assistant` are the program itself. */
export type Actor =
  | { kind: 'citizen'; id: string }
  | {
      kind: 'staff';
      id: string;
      role: 'agent' | 'operator' | 'admin' | 'superuser';
      departmentIds: readonly string[];
    }
  | { kind: 'pipeline' }
  | { kind: 'clock' }
  | { kind: 'assistant' };

export type SessionEvent =
  | { type: 'citizen_message' }
  | { type: 'staff_message' }
  | { type: 'assistant_message' }
  /** The pipeline's results carry the citizen seq and status they were computed from. */
  | { type: 'routed'; departmentId: string; confidence: number; forCitizenSeq: number }
  | { type: 'routing_failed'; forCitizenSeq: number }
  | { type: 'injection_found'; forCitizenSeq: number }
  | { type: 'released' }
  | { type: 'rejected' }
  | { type: 'picked' }
  /** By the program, in a department with automatic assignment; `to` serves the department. */
  | { type: 'assigned'; to: { id: string; name: string } }
  | { type: 'routing_confirmed' }
  /** From triage: routed by hand. */
  | { type: 'corrected'; departmentId: string; reason: string }
  /**
   * `departmentId`: where the session was before the correction (null: it had no department).
   * `movedTo`: where the correction sent it; given, an undo of a correction that a later one
   * overtook is refused.
   */
  | {
      type: 'correction_undone';
      departmentId: string | null;
      correctedAt: Date;
      correctedBy: string;
      movedTo?: string;
    }
  | { type: 'transferred'; to: { id: string; mayRead: boolean } }
  /** Its assignee’s account was closed, and no colleague takes it over. */
  | { type: 'returned' }
  | { type: 'held' }
  | { type: 'resumed' }
  | { type: 'ended' }
  | { type: 'without_consideration_proposed'; reason: string }
  | { type: 'without_consideration_approved' }
  | { type: 'deadline_extended'; reason: string }
  | { type: 'warned' }
  | { type: 'idle' }
  /** Its citizen takes it back with all that is theirs. */
  | { type: 'withdrawn' }
  | { type: 'reopened'; hasOtherOpen: boolean }
  /** Its citizen rates it; `again`: the rating given before is changed. */
  | { type: 'rated'; again: boolean }
  | { type: 'escalated'; reason: EscalationReason; fixedDepartmentId: string | null }
  | { type: 'taken_over' }
  /** `hasOtherOpen`: the citizen has an open appeal already; there may be only one. */
  | { type: 'made_appeal'; hasOtherOpen?: boolean }
  | { type: 'handed_back' }
  | { type: 'wrong_place' }
  | { type: 'classified'; appealKind?: AppealKind; priority?: Priority };

/** The event of one type, e.g. `EventOf<'corrected'>`. */
export type EventOf<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;

/**
 * What follows from an event, beside the new state. The server stores facts with the state in one
 * transaction (system lines and the timeline as rows, the rest as jobs) and tells them after the commit.
 */
export type Fact =
  | { type: 'timeline'; kind: TimelineEntry['kind']; reason?: string; confidence?: number }
  | SystemLineFact
  /** Run the routing pipeline over all citizen texts. */
  | { type: 'route' }
  | { type: 'unlocked' }
  | {
      type: 'notify';
      audience: 'department' | 'operators' | 'superusers' | 'assignee' | 'citizen';
      what: NotifyWhat;
    }
  | { type: 'learn'; how: 'confirmed' | 'corrected'; departmentId: string }
  | { type: 'unlearn' }
  | { type: 'ask_feedback' };

/**
 * A system message that the citizen sees; takes the next seq. `params` hold what the rules know:
 * `moved` {departmentId}, `closed` {reason}, `closing_soon` {closesAt}, `deadline_extended` {dueAt}.
 */
export type SystemLineFact = { type: 'system_line'; line: SystemLine };

export type NotifyWhat =
  | 'queued'
  | 'citizen_wrote'
  | 'triage'
  | 'quarantined'
  | 'assigned'
  | 'transferred'
  | 'closing_soon'
  | 'closed'
  | 'replied'
  | 'moved'
  | 'moved_again'
  | 'deadline_extended'
  | 'without_consideration_proposed'
  | 'wrong_place';

export type Refusal = { ok: false; code: ProblemCode };
export type Transition = { ok: true; state: SessionState; facts: Fact[] } | Refusal;
