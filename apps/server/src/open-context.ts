import type { Brain, Knowledge, ModelBudgets } from '@civicconnect/ai';
import type { Logger } from 'pino';
import { openSms } from './channels/sms/open-sms.ts';
import { createClock } from './clock.ts';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import { openDatabase } from './db/database.ts';
import { installationName } from './db/installation-name.ts';
import { createLimits, type LimitsOptions } from './http/limits.ts';
import { createIds } from './ids.ts';
import { createMetrics } from './metrics.ts';
import { type AnsweringPace, usualPace } from './modules/assistant/turn.ts';
import { openDocuments } from './modules/files/document-thread.ts';
import { openModels } from './modules/models/create-models.ts';
import { createAnalyst } from './modules/routing/analyst.ts';
import { accessSession } from './modules/sessions/load.ts';
import { createAttendance } from './realtime/attendance.ts';
import { createRelay } from './realtime/relay.ts';
import { openStorage } from './storage/open-storage.ts';
import { createVectors } from './vectors/vectors.ts';

export interface Parts {
  config: Config;
  log: Logger;
  databaseUrl: string;
  secret: string;
  brain: Brain;
  limits?: LimitsOptions['numbers'];
  /** How long providers may take; tests are less patient. */
  modelBudgets?: Partial<ModelBudgets>;
  /** What the assistant answers from; tests bring one that fails. */
  knowledge?: Knowledge | undefined;
  answering?: Partial<AnsweringPace>;
  verifyResponse?: Context['verifyResponse'];
  connections?: number;
}

/** The one place where things are wired. The database is migrated before. */
export function openContext(parts: Parts): Context {
  const { config, log, brain, secret } = parts;
  const clock = createClock();
  const db = openDatabase(parts.databaseUrl, {
    connections: parts.connections ?? 20,
    onError: (error) =>
      log.warn({ err: error }, 'a database connection was lost; another is opened'),
  });
  const metrics = createMetrics(() => context.vectors.size());
  const newId = createIds(clock);
  const context: Context = {
    config,
    db,
    clock,
    log,
    brain,
    analyst: createAnalyst({ config, log, clock }, () => context),
    models: openModels({ config, db, log, clock, metrics, newId }, parts.modelBudgets),
    vectors: createVectors(() => context),
    secret,
    storage: openStorage(config),
    documents: openDocuments(),
    sms: openSms(config, { secret, clock }),
    limits: createLimits({
      clock,
      log,
      redisUrl: config.redisUrl,
      installation: () => installationName(db),
      numbers: {
        messagesPerVisitor: { points: config.chatRateLimit, seconds: 60 },
        ...parts.limits,
      },
    }),
    relay: createRelay(log),
    attendance: createAttendance(() => context),
    knowledge: parts.knowledge ?? brain.knowledge,
    answering: { ...usualPace, ...parts.answering },
    metrics,
    newId,
    async mayReach(caller, sessionId) {
      await db.inOrganization(caller.organizationId, (tx) => accessSession(tx, caller, sessionId));
    },
    ...(parts.verifyResponse ? { verifyResponse: parts.verifyResponse } : {}),
  };
  return context;
}

/** Lets go of everything, last opened first. */
export async function closeContext(context: Context): Promise<void> {
  context.analyst.close();
  context.models.close();
  await context.models.ledger.settled();
  await context.vectors.close();
  await context.brain.close();
  await context.limits.close();
  await context.db.close();
}
