import type { NotificationKind } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';

/** Every kind of job, with what it is given. */
export interface Jobs {
  /** `again`: how often it was tried since nobody could choose. */
  route: { organizationId: string; sessionId: string; again?: number | undefined };
  /** The assistant's turn in a chat. */
  answer: { organizationId: string; sessionId: string };
  /** How the citizen of a chat feels that people have taken over. */
  mood: { organizationId: string; sessionId: string };
  /** Vectors of what was taught or described, for the configured embedding model. */
  embed: { organizationId: string };
  /** Whether an example and another that agrees with it contradict older ones. */
  contradictions: { organizationId: string; learnedId: string };
  /** A queue that the program deals out; `arrived`: a session has just entered it. */
  assign: { organizationId: string; departmentId: string; arrived: boolean };
  /** Somebody said that they forgot their password. */
  password_asked: { email: string; organization?: string | undefined };
  /** Whether somebody whose account was closed was given a session at the last moment. */
  free_sessions: { organizationId: string; staffId: string };
  /** Whether what was taught made the router worse. */
  canary: { organizationId: string };
  /** What came from one Telegram chat. */
  telegram_chat: { organizationId: string; chatId: string };
  /** Superusers were told of something in quarantine: those of other organizations are told too. */
  tell_platform: { organizationId: string; sessionId: string | null; kind: NotificationKind };
  /** A closed session that is looked back on. */
  summarize: { organizationId: string; sessionId: string };
  /** What low ratings have in common, for a provider to word. */
  word_improvement: { organizationId: string; improvementId: string };
  /** A document that is to be read, cut and looked at. */
  document: { organizationId: string; documentId: string; revision: number };
  /** Past messages judged by settings that are being tried. */
  replay: { organizationId: string; replayId: string };
  /** The contents of sessions were removed: what quotes them elsewhere, bytes, vectors, words of search. */
  forget: {
    organizationId: string;
    sessionIds: string[];
    /** Groups of unanswered questions that had one of theirs. */
    groups: string[];
    /** Numbers of words that may be nobody's any more. */
    words: number[];
    /** Whoever was deleted: the record of acts may name them. */
    citizenId?: string;
  };
  /** Deadlines and clocks of open sessions, after the settings they follow from changed. */
  refreshClocks: { organizationId: string };
}

/**
 * Inserts a job in the transaction whose work it is: there is no moment at which a message exists
 * and its work does not. A job with the same `key` that has not begun is replaced.
 */
export async function addJob<T extends keyof Jobs>(
  tx: Tx,
  task: T,
  payload: Jobs[T],
  options: { key?: string; runAt?: Date; queue?: string } = {},
): Promise<void> {
  await tx.execute(
    sql`select civic_add_job(${task}, ${JSON.stringify(payload)}::json, ${options.queue ?? null}, ${options.key ?? null}, ${options.runAt ?? null}::timestamptz)`,
  );
}
