import type { Brain, Knowledge } from '@civicconnect/ai';
import type { Endpoint } from '@civicconnect/contract';
import type { Logger } from 'pino';
import type { Caller } from './caller.ts';
import type { Sms } from './channels/sms/open-sms.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import type { Limits } from './http/limits.ts';
import type { Metrics } from './metrics.ts';
import type { AnsweringPace } from './modules/assistant/turn.ts';
import type { Documents } from './modules/files/document-thread.ts';
import type { ProcessModels } from './modules/models/create-models.ts';
import type { ProcessAnalyst } from './modules/routing/analyst.ts';
import type { Attendance } from './realtime/attendance.ts';
import type { Relay } from './realtime/relay.ts';
import type { FileStorage } from './storage/storage.ts';
import type { Vectors } from './vectors/vectors.ts';

/** Everything a request, a job or a socket works with. Wired once, in open-context.ts. */
export interface Context {
  readonly config: Config;
  readonly db: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly brain: Brain;
  /** Asks the AI service elsewhere, if there is one, and otherwise `brain` and the providers. */
  readonly analyst: ProcessAnalyst;
  /** Providers of language models; without any they answer null. */
  readonly models: ProcessModels;
  /** Search by vectors of a provider's model. */
  readonly vectors: Vectors;
  /** Where the bytes of files lie. */
  readonly storage: FileStorage;
  /** Work on documents of strangers. */
  readonly documents: Documents;
  readonly sms: Sms;
  /** What leaves the installation for people. */
  readonly limits: Limits;
  readonly relay: Relay;
  /** Who of the staff is there. */
  readonly attendance: Attendance;
  /** What the assistant answers from, as far as it was loaded. */
  readonly knowledge: Knowledge;
  readonly answering: AnsweringPace;
  readonly metrics: Metrics;
  /** Signs tokens and verification codes. */
  readonly secret: string;
  /** A new UUIDv7, larger than those this process made before. */
  newId(): string;
  /** Throws 404 unless the caller may read the session. */
  mayReach(caller: Caller, sessionId: string): Promise<void>;
  /** In tests: every success must fit the contract. */
  verifyResponse?: (endpoint: Endpoint, status: number, body: unknown) => void;
}
