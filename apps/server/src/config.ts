import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { ProviderSetup } from '@civicconnect/ai';
import {
  type MailSetup,
  mailOf,
  type SmsSetup,
  smsOf,
  type TelegramSetup,
  telegramOf,
} from './config-channels.ts';
import { providersOf } from './config-providers.ts';
import {
  ConfigError,
  type Environment,
  type Role,
  readValues,
  roles,
  type Values,
} from './config-rules.ts';
import { storageOf } from './config-storage.ts';
import type { S3Setup } from './storage/s3.ts';

export { ConfigError } from './config-rules.ts';

/** How this process runs: read once at start, never changed. */
export interface Config {
  /** 0 takes any free port (tests). */
  readonly port: number;
  readonly host: string;
  /** Undefined: our own PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Absolute path. */
  readonly dataDir: string;
  readonly redisUrl: string | undefined;
  readonly roles: ReadonlySet<Role>;
  /** Where a lone `web` finds the API. */
  readonly apiUrl: string | undefined;
  /** The AI service elsewhere that is asked before the models of this process. Origin. */
  readonly aiServiceUrl: string | undefined;
  /** Opens this process's AI service, and that of `aiServiceUrl`. */
  readonly aiServiceKey: string | undefined;
  /** Of language models, in order of preference; none: the local models decide alone. */
  readonly providers: readonly ProviderSetup[];
  /** Vectors are searched there; the password in the address is its API key. */
  readonly qdrantUrl: string | undefined;
  /** Files lie in this bucket; undefined: in the folder `files` of `dataDir`. */
  readonly s3: S3Setup | undefined;
  /** Undefined: the generated one, see `loadSecret`. */
  readonly secretKey: string | undefined;
  readonly sms: SmsSetup;
  readonly telegram: TelegramSetup;
  /** E-mail to staff; undefined: none is sent. */
  readonly mail: MailSetup | undefined;
  readonly signUp: 'open' | 'closed';
  /** Origins, without a path. */
  readonly corsAllowedOrigins: readonly string[];
  /** Origin under which people reach the product, without a slash at the end. */
  readonly publicUrl: string | undefined;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Absolute path; undefined: standard output. */
  readonly logFile: string | undefined;
  readonly allowDemo: boolean;
  readonly testClock: boolean;
  /** Whether webhooks may lead to addresses that are not the internet's, and without TLS. */
  readonly webhooksAllowPrivate: boolean;
  /** A visitor's messages per minute. */
  readonly chatRateLimit: number;
  /** How sure the assistant must be, 0 to 1, where an organization has not set it; undefined: as shipped. */
  readonly chatConfidenceThreshold: number | undefined;
  /** The first superuser, for `--no-demo`. */
  readonly superuser: { readonly email: string; readonly password: string } | undefined;
  /** Whether the first start seeds the demo district. */
  readonly demo: boolean;
  /** False under `npm run dev`: pages are then built as they are asked for. */
  readonly production: boolean;
}

/**
 * Reads and checks everything this process can be told.
 *
 * @param env variables; an empty one counts as not set, as compose files write them
 * @param argv arguments after the program's name
 * @throws ConfigError for the first value that is malformed, not built yet or unsafe
 */
export function readConfig(env: Environment, argv: readonly string[]): Config {
  for (const argument of argv) {
    if (argument !== '--no-demo') {
      throw new ConfigError(`Unknown argument "${argument}": the only one is --no-demo`);
    }
  }
  const values = readValues(env);
  const config = toConfig(values, !argv.includes('--no-demo'));
  refuseUnsafe(config);
  refuseSeparated(config);
  return Object.freeze(config);
}

/**
 * The configuration of this process: the one place that reads its environment.
 *
 * @param argv the server's arguments; a command with its own gives none
 */
export function processConfig(argv: readonly string[] = process.argv.slice(2)): Config {
  return readConfig(process.env, argv);
}

function toConfig(values: Values, demo: boolean): Config {
  return {
    port: values.PORT ?? 3000,
    host: values.HOST ?? '127.0.0.1',
    databaseUrl: values.DATABASE_URL,
    dataDir: values.DATA_DIR ?? resolve('data'),
    redisUrl: values.REDIS_URL,
    roles: new Set(values.ROLE === undefined ? roles : values.ROLE.flatMap(expandRole)),
    apiUrl: values.API_URL,
    aiServiceUrl: values.AI_SERVICE_URL,
    aiServiceKey: values.AI_SERVICE_KEY,
    providers: providersOf(values),
    qdrantUrl: values.QDRANT_URL,
    s3: storageOf(values),
    secretKey: values.SECRET_KEY,
    sms: smsOf(values),
    telegram: telegramOf(values),
    mail: mailOf(values),
    signUp: values.SIGN_UP ?? 'closed',
    corsAllowedOrigins: values.CORS_ALLOWED_ORIGINS ?? [],
    publicUrl: values.PUBLIC_URL,
    logLevel: values.LOG_LEVEL ?? 'info',
    logFile: values.LOG_FILE,
    allowDemo: values.ALLOW_DEMO ?? false,
    testClock: values.TEST_CLOCK ?? false,
    webhooksAllowPrivate: values.WEBHOOKS_ALLOW_PRIVATE ?? false,
    chatRateLimit: values.CHAT_RATE_LIMIT ?? 10,
    chatConfidenceThreshold: values.CHAT_AI_CONFIDENCE_THRESHOLD,
    superuser: superuserOf(values),
    demo,
    production: values.NODE_ENV !== 'development',
  };
}

function expandRole(role: Role | 'all'): readonly Role[] {
  return role === 'all' ? roles : [role];
}

function superuserOf({ SUPERUSER_EMAIL: email, SUPERUSER_PASSWORD: password }: Values) {
  if (email !== undefined && password !== undefined) return { email, password };
  if (email === undefined && password === undefined) return undefined;
  const missing = email === undefined ? 'SUPERUSER_EMAIL' : 'SUPERUSER_PASSWORD';
  throw new ConfigError(`${missing} must be set too: the first superuser needs both`);
}

/** What would let strangers in: codes on the page, known logins, a clock anyone can move. */
function refuseUnsafe(config: Config): void {
  const open = opennessOf(config);
  if (open === undefined) return;
  if (config.testClock) {
    throw new ConfigError(`TEST_CLOCK must be 0 where others can connect (${open})`);
  }
  // Nobody signs in at an AI service: it answers to its key alone.
  if (config.allowDemo || isAiAlone(config)) return;
  const shown = 'verification codes shown on the page (SMS_PROVIDER=development)';
  const unsafe = [
    ...(config.demo ? ['demo data'] : []),
    ...(config.sms.name === 'development' ? [shown] : []),
  ];
  if (unsafe.length === 0) return;
  throw new ConfigError(
    `ALLOW_DEMO must be 1 to serve ${unsafe.join(' and ')} where others can connect (${open})`,
  );
}

function opennessOf(config: Config): string | undefined {
  if (!isLoopback(config.host)) return `HOST=${config.host}`;
  if (config.publicUrl === undefined) return undefined;
  const host = new URL(config.publicUrl).hostname.replace(/^\[|\]$/g, '');
  return isLoopback(host) ? undefined : `PUBLIC_URL=${config.publicUrl}`;
}

/** Whether only this machine can connect to the host. */
export function isLoopback(host: string): boolean {
  if (isIP(host) === 4) return host.startsWith('127.');
  return host === '::1' || host === 'localhost' || host.endsWith('.localhost');
}

/** Whether this process is an AI service and nothing else. */
export function isAiAlone({ roles: given }: Pick<Config, 'roles'>): boolean {
  return given.size === 1 && given.has('ai');
}

/** Parts in several processes meet in a database and a Redis that all of them reach. */
function refuseSeparated(config: Config): void {
  const given = [...config.roles].join(',');
  // An API serves the AI service's addresses too, and not everyone has a bot: web, API and worker are
  // a whole installation.
  const isWhole = roles.every((role) => config.roles.has(role) || role === 'ai' || role === 'bot');
  if (!isWhole) refuseMissing(config, given);
  if (given === 'web' && config.apiUrl === undefined) {
    throw new ConfigError('API_URL must be set when ROLE=web: it says where the API is');
  }
  if (config.aiServiceUrl !== undefined && config.aiServiceKey === undefined) {
    throw new ConfigError(
      'AI_SERVICE_KEY must be set when AI_SERVICE_URL is: it opens that service',
    );
  }
}

function refuseMissing(config: Config, given: string): void {
  const alone = isAiAlone(config);
  const missing = [
    config.databaseUrl === undefined ? 'DATABASE_URL' : '',
    config.redisUrl === undefined && !alone ? 'REDIS_URL' : '',
    config.aiServiceKey === undefined && alone ? 'AI_SERVICE_KEY' : '',
  ].filter((name) => name !== '');
  if (missing.length === 0) return;
  const when = alone ? 'when ROLE=ai' : `when ROLE is not all (ROLE=${given})`;
  throw new ConfigError(`${missing.join(' and ')} must be set ${when}`);
}
