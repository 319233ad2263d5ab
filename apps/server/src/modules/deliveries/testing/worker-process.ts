import { createBrain } from '@civicconnect/ai';
import pino from 'pino';
import { createSenders } from '../../../channels/senders.ts';
import { processConfig } from '../../../config.ts';
import { startWorker } from '../../../jobs/worker.ts';
import { openContext } from '../../../open-context.ts';
import { startHeartbeat } from '../../platform/processes.ts';
import { startDispatcher } from '../dispatcher.ts';

// The part of an installation that works updates off and sends, as a process that a test can kill.

const config = processConfig();
const context = openContext({
  config,
  log: pino({ level: 'warn' }, pino.destination(2)),
  databaseUrl: config.databaseUrl ?? '',
  secret: config.secretKey ?? '',
  brain: createBrain(),
  connections: 8,
});
startHeartbeat(context);
await startWorker(context);
startDispatcher(context, createSenders(context));
process.stdout.write('working\n');
