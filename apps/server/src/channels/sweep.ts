import type { Context } from '../context.ts';
import { forgetEmptyQueues } from '../jobs/empty-queues.ts';
import { sweepLedger } from '../modules/deliveries/sweep.ts';
import { watchSms } from './sms/watch.ts';
import { sweepUpdates } from './telegram/sweep.ts';

const parts = { sweepUpdates, sweepLedger, forgetEmptyQueues, watchSms };

/** What is looked after now and then, by one process at a time; one that fails holds up no other. */
export async function sweepChannels(context: Context): Promise<void> {
  for (const [part, sweep] of Object.entries(parts)) {
    try {
      await sweep(context);
    } catch (error) {
      context.log.warn({ err: error, part }, 'channels are swept at the next look');
    }
  }
}
