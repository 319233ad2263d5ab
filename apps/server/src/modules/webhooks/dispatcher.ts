import type { Context } from '../../context.ts';
import { keysOf } from '../auth/keys.ts';
import { unseal } from '../auth/seal.ts';
import { createRest } from '../deliveries/rest.ts';
import { bring, patienceMs } from './bring.ts';
import { finishAttempt, type InHand, sweepWebhookLog, takeDue } from './outbox.ts';
import { onWebhooks } from './wake.ts';

/** How often one looks without having been told of anything. */
const lookEveryMs = 2000;
const sweepEveryMs = 3_600_000;
const concurrency = 16;

async function deliver(context: Context, delivery: InHand, patience: number): Promise<void> {
  const { id, url, body, secretSealed } = delivery;
  const secret = unseal(keysOf(context.secret).sealing, secretSealed);
  const parcel = { id, url, body, secret: secret ?? '', now: context.clock.now() };
  const brought =
    secret === null
      ? {
          status: null,
          problem: 'unreachable' as const,
          answer: '',
          milliseconds: 0,
          retryAfter: null,
        }
      : await bring(parcel, context.config.webhooksAllowPrivate, patience);
  await finishAttempt(context, delivery, brought);
}

/** Brings all that is due, and what becomes due by it. Gives how many attempts were made. */
export async function deliverDue(context: Context, patience = patienceMs): Promise<number> {
  let made = 0;
  for (;;) {
    const due = await takeDue(context, concurrency);
    if (due.length === 0) return made;
    made += due.length;
    await Promise.all(due.map((delivery) => deliver(context, delivery, patience)));
  }
}

export interface Webhooks {
  /** Takes nothing more and ends what is in hand. */
  stop(): Promise<void>;
}

/**
 * Tells other systems what was entered for them. Every worker process does so; each takes what no other has in
 * hand. A call under way does not hold up what others wait for.
 */
export function startWebhooks(context: Context): Webhooks {
  let stopped = false;
  const rest = createRest();
  const calls = new Set<Promise<void>>();
  onWebhooks(context, rest.wake);

  function begin(delivery: InHand): void {
    const call = deliver(context, delivery, patienceMs)
      .catch((error: unknown) =>
        context.log.warn({ err: error }, 'what a webhook said is stored at the next attempt'),
      )
      .finally(() => {
        calls.delete(call);
        rest.wake();
      });
    calls.add(call);
  }

  async function run(): Promise<void> {
    let sweptAt = Number.NEGATIVE_INFINITY;
    while (!stopped) {
      try {
        if (performance.now() - sweptAt > sweepEveryMs) {
          sweptAt = performance.now();
          await sweepWebhookLog(context);
        }
        const free = concurrency - calls.size;
        for (const delivery of free > 0 ? await takeDue(context, free) : []) begin(delivery);
      } catch (error) {
        context.log.warn({ err: error }, 'webhooks wait');
      }
      if (!stopped) await rest.pause(lookEveryMs);
    }
  }

  const running = run();
  return {
    async stop() {
      stopped = true;
      rest.wake();
      await running;
      await Promise.all(calls);
    },
  };
}
