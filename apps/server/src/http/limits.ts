import { isIPv6 } from 'node:net';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Clock } from '../clock.ts';
import { Refused } from '../errors.ts';

/** How often something may happen: `points` in `seconds`, counted from the first of them. */
export interface Limit {
  points: number;
  seconds: number;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Every limit that is counted here; opened appeals are counted from their rows. What is counted is in the name. */
export const limits = {
  codesPerPhone: { points: 3, seconds: 10 * minute },
  codesPerPhoneDaily: { points: 10, seconds: day },
  codesPerAddress: { points: 30, seconds: hour },
  /** Wrong codes, across new codes too: five for each code would let a patient guesser go on. */
  wrongCodesPerPhone: { points: 25, seconds: day },
  wrongCodesPerAddress: { points: 60, seconds: hour },
  failedLoginsPerAccount: { points: 10, seconds: 15 * minute },
  failedLoginsPerAddress: { points: 50, seconds: 15 * minute },
  /** Links that open nothing. */
  linksPerAddress: { points: 30, seconds: 10 * minute },
  passwordsAskedPerAddress: { points: 20, seconds: hour },
  passwordsAskedPerAccount: { points: 5, seconds: hour },
  /** An archive of everything is work. */
  exportsPerPerson: { points: 6, seconds: hour },
  /** Four digits of a phone are soon guessed, so both sides of the guess are bounded. */
  trackingPerAddress: { points: 30, seconds: 10 * minute },
  trackingPerNumber: { points: 10, seconds: hour },
  signUpsPerAddress: { points: 5, seconds: hour },
  confirmationsPerAddress: { points: 10, seconds: hour },
  /** They may ask a provider, which costs money. */
  previewsPerStaff: { points: 60, seconds: minute },
  draftsPerStaff: { points: 20, seconds: 10 * minute },
  translationsPerStaff: { points: 60, seconds: 10 * minute },
  /** Each is read by every operator. */
  suggestionsPerStaff: { points: 20, seconds: hour },
  uploadsPerPerson: { points: 60, seconds: 10 * minute },
  /** Of people who have not signed in yet. */
  uploadsPerAddress: { points: 60, seconds: hour },
  chatsPerAddress: { points: 60, seconds: hour },
  /** CHAT_RATE_LIMIT sets it. By visitor: a whole office behind one address is not punished. */
  messagesPerVisitor: { points: 10, seconds: minute },
  /** Whatever keys they show. */
  visitorMessagesPerAddress: { points: 1200, seconds: minute },
  /** How finely a key's own limit is counted: a request takes so much of it that its number fits. */
  requestsPerKey: { points: 60_000, seconds: minute },
  /** The assistant's answers may cost money. */
  questionsPerPerson: { points: 60, seconds: 10 * minute },
} as const satisfies Record<string, Limit>;
export type LimitName = keyof typeof limits;

export interface Limits {
  /** Takes points. Throws 429 `rate_limited` with `params.seconds` until there are some again. */
  consume(name: LimitName, key: string, points?: number): Promise<void>;
  /** Gives a point back: what was counted turned out not to be a failure. */
  giveBack(name: LimitName, key: string): Promise<void>;
  /** Forgets what was counted for a key. */
  reset(name: LimitName, key: string): Promise<void>;
  /** Whether all processes count together at this moment. */
  isShared(): boolean;
  close(): Promise<void>;
}

export interface LimitsOptions {
  clock: Clock;
  log: Logger;
  /** Counts are shared by all processes; without it each process counts for itself. */
  redisUrl?: string | undefined;
  /** Tells this installation from others on the same Redis; null before it is known. */
  installation?: () => Promise<string | null>;
  /** Other numbers than the table's, for tests and measurements. */
  numbers?: Partial<Record<LimitName, Limit>>;
}

const prefix = 'civic:limit:';

/**
 * Fresh limits: nothing counted yet, unless Redis remembers. When Redis fails, each process goes on
 * counting by itself, and the log says so.
 */
export function createLimits(options: LimitsOptions): Limits {
  const { clock, redisUrl } = options;
  const table: Record<LimitName, Limit> = { ...limits, ...options.numbers };
  const redis = redisUrl === undefined ? null : openRedis(redisUrl, options.log);
  const limiters = new Map<string, RateLimiterMemory | RateLimiterRedis>();
  let installation: string | null = null;

  async function limiterOf(name: LimitName): Promise<RateLimiterMemory | RateLimiterRedis> {
    if (redis) installation ??= (await options.installation?.()) ?? null;
    const keyPrefix = `${prefix}${installation ?? 'new'}:${name}`;
    const known = limiters.get(keyPrefix);
    if (known) return known;
    const { points, seconds } = table[name];
    const shape = { points, duration: seconds, keyPrefix };
    const memory = new RateLimiterMemory(shape);
    const made = redis
      ? new RateLimiterRedis({
          ...shape,
          storeClient: redis,
          insuranceLimiter: memory,
          rejectIfRedisNotReady: true,
        })
      : memory;
    limiters.set(keyPrefix, made);
    return made;
  }

  /** A window lives in the machine's time; a test clock that leaps over a whole one begins another. */
  function windowOf(name: LimitName, key: string): string {
    const leapt = Math.floor(clock.offsetSeconds() / table[name].seconds);
    return leapt === 0 ? key : `${key}@${leapt}`;
  }

  return {
    async consume(name, key, points = 1) {
      try {
        await (await limiterOf(name)).consume(windowOf(name, key), points);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
        throw new Refused('rate_limited', { params: { seconds } });
      }
    },
    async giveBack(name, key) {
      await (await limiterOf(name)).reward(windowOf(name, key), 1);
    },
    async reset(name, key) {
      await (await limiterOf(name)).delete(windowOf(name, key));
    },
    isShared: () => redis?.status === 'ready',
    async close() {
      redis?.disconnect();
    },
  };
}

/** Answers at once or not at all: a request never waits for a Redis that is away. */
function openRedis(url: string, log: Logger): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: 2000,
    commandTimeout: 1000,
    retryStrategy: (attempt) => Math.min(attempt * 200, 5000),
  });
  let away = false;
  redis.on('error', (error) => {
    if (away) return;
    away = true;
    log.warn({ err: error }, 'Redis is away: each process counts its rate limits by itself');
  });
  redis.on('ready', () => {
    if (away) log.info('Redis is back: rate limits are shared again');
    away = false;
  });
  return redis;
}

/** The address that a limit counts by: whoever has one IPv6 address has the other 2⁶⁴ of its network. */
export function addressKey(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1]) return mapped[1];
  const [head = '', tail] = (ip.split('%')[0] ?? '').split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array(8 - left.length - right.length).fill('0');
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
