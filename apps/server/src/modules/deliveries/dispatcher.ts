import type { Context } from '../../context.ts';
import { type Hold, tryHold } from './hold.ts';
import { createLanes, type Lane, type Lanes } from './lanes.ts';
import { beginNext, failUnserved, finishPart, lookForWaiting, markInterrupted } from './ledger.ts';
import { createRest, type Rest } from './rest.ts';
import type { PartOutcome, Sender } from './sender.ts';

/** How often one looks without having been told of anything: where a word of it was lost. */
const lookEveryMs = 5000;
/** Several entries at once are one look. */
const lookAtMostEveryMs = 100;
const sweepEveryMs = 5000;
const holdEveryMs = 2000;
/** So many calls of a channel at once: one that hangs holds up its own lane only. */
const concurrency = 64;
/** A sender has patience of its own; whoever has none is not waited for. */
const longestCallMs = 120_000;
const storeAgainMs = 1000;

const elapsed = () => performance.now();

interface Work {
  context: Context;
  sender: Sender;
  lanes: Lanes;
  /** Calls under way. */
  calls: Set<Promise<void>>;
  rest: Rest;
  isStopped(): boolean;
}

/** The outcome of a part, also where a sender breaks its promise to never throw and always end. */
async function outcomeOf({ context, sender }: Work, part: Parameters<Sender['send']>[0]) {
  let timer: NodeJS.Timeout | undefined;
  const never = new Promise<PartOutcome>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'unknown' }), longestCallMs);
  });
  try {
    return await Promise.race([sender.send(part), never]);
  } catch (error) {
    context.log.error({ err: error, channel: sender.channel }, 'a sender failed');
    return { kind: 'unknown' } as const;
  } finally {
    clearTimeout(timer);
  }
}

/** An outcome is kept until the database takes it: what is lost is a message nobody can vouch for. */
async function keep(work: Work, store: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await store();
    } catch (error) {
      work.context.log.warn({ err: error }, 'how something was sent is stored at the next try');
      if (work.isStopped()) return;
      await createRest().pause(storeAgainMs);
    }
  }
}

async function sendNext(work: Work, lane: Lane): Promise<void> {
  const { context, sender, lanes } = work;
  const next = await beginNext(context, sender.channel, lane);
  if (next.kind === 'none') return lanes.empty(lane);
  if (next.kind === 'later') return lanes.wait(lane, elapsed(), next.dueInMs);
  const { row } = next;
  const { id, organizationId, address, content, partsDone: part } = row;
  const outcome = await outcomeOf(work, { id, organizationId, address, content, part });
  const pauseMs = outcome.kind === 'later' && outcome.everyone ? outcome.seconds * 1000 : 0;
  await keep(work, () => finishPart(context, row, outcome, sender.parts(content)));
  lanes.done(lane, elapsed(), pauseMs);
}

function start(work: Work, lane: Lane): void {
  const call = sendNext(work, lane)
    .catch((error: unknown) => {
      work.lanes.empty(lane);
      work.context.log.error({ err: error }, 'a delivery waits for the next look');
    })
    .finally(() => {
      work.calls.delete(call);
      work.rest.wake();
    });
  work.calls.add(call);
}

/** Works one channel for as long as the hold lasts. */
async function workChannel(work: Work, hold: Hold): Promise<void> {
  const { lanes, rest } = work;
  while (!work.isStopped() && !hold.isLost()) {
    const turn = lanes.take(elapsed());
    for (const lane of turn.start) start(work, lane);
    await rest.pause(turn.againInMs ?? lookEveryMs);
  }
}

/** Offers each channel what waits for it: at once when something was entered, or when it is due. */
async function lookAlong(works: readonly Work[], look: Rest, hold: Hold): Promise<void> {
  const [first] = works;
  if (!first) return;
  while (!first.isStopped() && !hold.isLost()) {
    look.answered();
    const lookedAt = elapsed();
    const { lanes, laterInMs } = await lookForWaiting(first.context);
    for (const work of works) {
      work.lanes.offer(lanes.get(work.sender.channel) ?? [], elapsed(), lookedAt);
      work.rest.wake();
    }
    const nextLook = () =>
      lookedAt +
      (look.isAsked() ? lookAtMostEveryMs : Math.min(laterInMs ?? lookEveryMs, lookEveryMs));
    while (elapsed() < nextLook() && !first.isStopped() && !hold.isLost()) {
      await look.pause(nextLook() - elapsed());
    }
  }
}

async function sweep(context: Context, senders: readonly Sender[]): Promise<void> {
  await markInterrupted(context);
  const served = senders.map(({ channel }) => channel);
  await failUnserved(context, served);
}

export interface Dispatcher {
  /** Begins nothing more and ends what is in hand. */
  stop(): Promise<void>;
}

/**
 * Sends what is in the ledger. Of all processes of an installation one does so at a time; when it
 * dies, another takes over within seconds.
 */
export function startDispatcher(context: Context, senders: readonly Sender[]): Dispatcher {
  let stopped = false;
  const isStopped = () => stopped;
  const calls = new Set<Promise<void>>();
  const look = createRest();
  const sweeping = createRest();
  const holding = createRest();
  const rests = new Map(senders.map(({ channel }) => [channel, createRest()]));
  const wakeAll = () => {
    for (const rest of [look, sweeping, holding, ...rests.values()]) rest.wake();
  };

  async function sweepAlong(hold: Hold): Promise<void> {
    while (!stopped && !hold.isLost()) {
      await sweep(context, senders);
      await sweeping.pause(sweepEveryMs);
    }
  }

  /** Ends when the hold is lost or one of them fails: then none goes on. */
  async function workUnder(hold: Hold): Promise<void> {
    const openedAt = elapsed();
    const works = senders.map((sender): Work => {
      const lanes = createLanes(sender.pace, concurrency, openedAt);
      const rest = rests.get(sender.channel) ?? createRest();
      return { context, sender, lanes, calls, rest, isStopped };
    });
    const channels = works.map((work) => workChannel(work, hold));
    const all = [sweepAlong(hold), lookAlong(works, look, hold), ...channels].map((part) =>
      part.finally(() => {
        hold.abandon();
        wakeAll();
      }),
    );
    const failed = (await Promise.allSettled(all)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  }

  async function run(): Promise<void> {
    while (!stopped) {
      let hold: Hold | null = null;
      try {
        hold = await tryHold(context, { entered: look.ask, lost: wakeAll });
        if (hold) await workUnder(hold);
      } catch (error) {
        context.log.warn({ err: error }, 'what is to be sent waits');
      } finally {
        hold?.release();
      }
      if (!stopped) await holding.pause(holdEveryMs);
    }
  }

  const running = run();
  return {
    async stop() {
      stopped = true;
      wakeAll();
      await running;
      await Promise.all(calls);
    },
  };
}
