import type { SessionStatus } from '@civicconnect/contract';
import type { Logger } from 'pino';

/** What was committed about a session. The rest is read from the database: what people see is what is true. */
export interface SessionChange {
  organizationId: string;
  sessionId: string;
  /** New messages, in order. */
  messageIds: string[];
  /** Where the session stood before: who lost sight of it is told so. Null for a new one. */
  before: {
    departmentId: string | null;
    assigneeId: string | null;
    status: SessionStatus;
  } | null;
  /** It entered a department's queue: the department is told. */
  queued: boolean;
}

export interface ReadMark {
  organizationId: string;
  sessionId: string;
  by: 'citizen' | 'staff';
  seq: number;
}

/** A note was written; it is read from the database for whoever may see it. */
export interface NoteAdded {
  organizationId: string;
  sessionId: string;
  noteId: string;
}

/** The assistant writes, or has stopped. */
export interface AssistantTypes {
  organizationId: string;
  sessionId: string;
  on: boolean;
}

/** A piece of what the assistant is saying. */
export interface AssistantSays {
  organizationId: string;
  sessionId: string;
  /** Of the answer: pieces of another are not mixed in. */
  turn: string;
  text: string;
}

/** Bringing a message to its citizen got further, or failed. */
export interface DeliveryChange {
  organizationId: string;
  sessionId: string;
  messageId: string;
}

/** What a member of staff may do changed: role, departments, name. */
export interface PersonChange {
  organizationId: string;
  staffId: string;
}

/** Notices were stored: which, and for whom. */
export interface Notified {
  organizationId: string;
  staffIds: string[];
  notificationIds: string[];
}

export type Told =
  | { type: 'session'; change: SessionChange }
  | { type: 'read'; mark: ReadMark }
  | { type: 'assistant_types'; mark: AssistantTypes }
  | { type: 'assistant_says'; piece: AssistantSays }
  | { type: 'note'; note: NoteAdded }
  | { type: 'delivery'; change: DeliveryChange }
  | { type: 'login_ended'; loginId: string }
  | { type: 'person'; person: PersonChange }
  | { type: 'notified'; notified: Notified }
  /** Sent, or withdrawn: whoever it is for is told. */
  | { type: 'broadcast'; organizationId: string; broadcastId: string }
  | { type: 'availability'; organizationId: string; staffId: string; available: boolean };

/** Tells what was committed; never decides, and never fails the work that it tells of. */
export interface Relay {
  sessionChanged(change: SessionChange): void;
  read(mark: ReadMark): void;
  assistantTypes(mark: AssistantTypes): void;
  assistantSays(piece: AssistantSays): void;
  noteAdded(note: NoteAdded): void;
  /** Staff who have the session open hear how far a message got. */
  deliveryChanged(change: DeliveryChange): void;
  /** A login ended: its sockets are closed, here and in other processes. */
  loginEnded(loginId: string): void;
  /** Their open connections go by what they may do now. */
  personChanged(person: PersonChange): void;
  /** Staff were told something: those who are connected hear of it. */
  notified(notified: Notified): void;
  broadcast(organizationId: string, broadcastId: string): void;
  /** Somebody takes new sessions from now on, or does not. */
  availability(organizationId: string, staffId: string, available: boolean): void;
  /** What another process told: it goes to those who are connected here, and no further. */
  heard(told: Told): void;
  /** Where what is told goes. Until it is known, nobody is connected and nothing is missed. */
  deliverBy(deliver: Deliver): void;
  /** Resolves when everything told so far has left this process. */
  settled(): Promise<void>;
}

/** Brings it to those who are connected; what was told here is told the other processes too. */
type Deliver = (told: Told, from: 'here' | 'elsewhere') => Promise<void>;

/** What has the same lane is told in its order. */
function laneOf(told: Told): string {
  switch (told.type) {
    case 'session':
    case 'delivery':
      return told.change.sessionId;
    case 'read':
    case 'assistant_types':
      return told.mark.sessionId;
    case 'assistant_says':
      return told.piece.sessionId;
    case 'note':
      return told.note.sessionId;
    case 'login_ended':
      return told.loginId;
    case 'person':
      return told.person.staffId;
    case 'notified':
      return `notified:${told.notified.organizationId}`;
    case 'broadcast':
      return told.broadcastId;
    case 'availability':
      return told.staffId;
  }
}

export function createRelay(log: Logger): Relay {
  let deliver: Deliver | null = null;
  /** What concerns one session leaves in the order in which it was committed. */
  const lanes = new Map<string, Promise<void>>();

  function tell(told: Told, from: 'here' | 'elsewhere' = 'here'): void {
    const send = deliver;
    if (!send) return;
    const lane = laneOf(told);
    const next = (lanes.get(lane) ?? Promise.resolve())
      .then(() => send(told, from))
      .catch((error: unknown) => log.error({ err: error }, 'an event was stored but not told live'))
      .finally(() => {
        if (lanes.get(lane) === next) lanes.delete(lane);
      });
    lanes.set(lane, next);
  }

  return {
    sessionChanged: (change) => tell({ type: 'session', change }),
    read: (mark) => tell({ type: 'read', mark }),
    assistantTypes: (mark) => tell({ type: 'assistant_types', mark }),
    assistantSays: (piece) => tell({ type: 'assistant_says', piece }),
    noteAdded: (note) => tell({ type: 'note', note }),
    deliveryChanged: (change) => tell({ type: 'delivery', change }),
    loginEnded: (loginId) => tell({ type: 'login_ended', loginId }),
    personChanged: (person) => tell({ type: 'person', person }),
    notified: (notified) => tell({ type: 'notified', notified }),
    broadcast: (organizationId, broadcastId) =>
      tell({ type: 'broadcast', organizationId, broadcastId }),
    availability: (organizationId, staffId, available) =>
      tell({ type: 'availability', organizationId, staffId, available }),
    heard: (told) => tell(told, 'elsewhere'),
    deliverBy(next) {
      deliver = next;
    },
    async settled() {
      while (lanes.size > 0) await Promise.all(lanes.values());
    },
  };
}
