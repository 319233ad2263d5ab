import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Told } from './relay.ts';

/** What the processes of one installation tell each other. */
export interface Stream {
  /** Tells the others, in this order; what they cannot be told now they are told when Redis is back. */
  send(told: Told): void;
  close(): Promise<void>;
}

interface StreamParts {
  redisUrl: string;
  /** The stream's key: installations that share a Redis do not hear one another. */
  name: string;
  log: Logger;
  /** Hears what another process told, in the order in which it was told. */
  hear(told: Told): void;
  /** Something may never be heard here: whoever is connected has to ask anew. */
  missed(): void;
  /** Entries that wait in memory while Redis is away, at most. */
  mostWaiting?: number;
}

/** Entries that are kept, about: minutes of a busy city. Who was away for longer asks anew. */
const kept = 10_000;
const blockMs = 5000;
/** A connection that is silent for longer than a read may take is dead. */
const silenceMs = 3 * blockMs;
const pauseAfterFailureMs = 1000;

/** Means nothing a moment later. */
const isFleeting = ({ type }: Told) => type === 'assistant_types' || type === 'assistant_says';

type Entry = { from: string } & ({ told: Told } | { gap: true });
type Read = [stream: string, entries: [id: string, fields: string[]][]][] | null;

/**
 * A stream in Redis, not its publishing: a process whose connection broke off goes on reading where it
 * stopped, so that the people who are connected to it miss nothing.
 */
export function openStream(parts: StreamParts): Stream {
  const { redisUrl, name, log, hear, missed, mostWaiting = 10_000 } = parts;
  const self = randomUUID();
  const openedAt = performance.now();
  const writer = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const reader = new Redis(redisUrl, { maxRetriesPerRequest: null, socketTimeout: silenceMs });
  let closed = false;
  let away = false;
  for (const redis of [writer, reader]) {
    redis.on('error', (error: Error) => {
      if (!away) log.warn({ err: error }, 'Redis is away: other processes hear of news later');
      away = true;
    });
    redis.on('ready', () => {
      if (away) log.info('Redis is back: other processes hear of news at once again');
      away = false;
    });
  }

  let waiting = 0;
  let hasGap = false;
  function add(entry: Entry): void {
    waiting += 1;
    writer
      .xadd(name, 'MAXLEN', '~', kept, '*', 'entry', JSON.stringify(entry))
      .catch((error: unknown) => {
        hasGap = true;
        if (!closed) log.warn({ err: error }, 'other processes were not told');
      })
      .finally(() => {
        waiting -= 1;
        if (!hasGap || waiting > 0 || closed || writer.status !== 'ready') return;
        hasGap = false;
        add({ from: self, gap: true });
      });
  }

  /** The last entry that was read here; null before the first. */
  let last: string | null = null;
  let mayHaveMissed = false;
  reader.on('close', () => {
    mayHaveMissed = true;
  });

  /** Where this process began to listen, by the clock of Redis and a second earlier. */
  async function beginning(): Promise<string> {
    const [seconds, micros] = await reader.time();
    const now = Number(seconds) * 1000 + Number(micros) / 1000;
    return `${Math.floor(now - (performance.now() - openedAt)) - 1000}-0`;
  }

  /** After a break: what was read last is still there, so everything after it is too. */
  async function lookBack(): Promise<void> {
    mayHaveMissed = false;
    const found = last === null ? [] : await reader.xrange(name, last, last);
    if (found.length === 0) missed();
  }

  async function readOn(from: string): Promise<string> {
    const read = (await reader.xread(
      'COUNT',
      500,
      'BLOCK',
      blockMs,
      'STREAMS',
      name,
      from,
    )) as Read;
    if (mayHaveMissed) await lookBack();
    for (const [id, [, text = '{}']] of read?.[0]?.[1] ?? []) {
      last = id;
      const entry = JSON.parse(text) as Entry;
      if (entry.from === self) continue;
      if ('gap' in entry) missed();
      else hear(entry.told);
    }
    return last ?? from;
  }

  async function listen(): Promise<void> {
    let from: string | null = null;
    while (!closed) {
      try {
        from ??= await beginning();
        from = await readOn(from);
      } catch (error) {
        if (closed) return;
        log.warn({ err: error }, 'what other processes tell was not read; it is tried again');
        await pause(pauseAfterFailureMs, undefined, { ref: false });
      }
    }
  }
  // Never awaited: a read that waits for a Redis that is away is never answered once that is given up.
  void listen();

  return {
    send(told) {
      const isReady = writer.status === 'ready';
      if (isFleeting(told) && !isReady) return;
      if (waiting < mostWaiting) add({ from: self, told });
      else hasGap = true;
    },
    async close() {
      closed = true;
      reader.disconnect();
      // What was told leaves; a Redis that is away is not waited for.
      if (writer.status === 'ready') await writer.quit().catch(() => writer.disconnect());
      else writer.disconnect();
    },
  };
}
