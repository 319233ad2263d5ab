import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { isModelName } from '@civicconnect/ai';
import { z } from 'zod';

/** A start that cannot go on: one line that names the variable and says what to write. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The parts that can run in processes of their own. */
export const roles = ['web', 'api', 'worker', 'bot', 'ai'] as const;
/** A part of the product that can run in a process of its own. */
export type Role = (typeof roles)[number];

// `url` proves that the text can be parsed, `transform` comes only after that.
const origin = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  .refine((url) => url.pathname === '/' && url.search === '')
  .transform((url) => url.origin);
const list = z.string().transform((text) => text.split(',').map((part) => part.trim()));
const flag = z.enum(['0', '1']).transform((text) => text === '1');
const digits = z.string().regex(/^\d+$/).transform(Number);
const path = z.string().transform((text) => resolve(text));

/** With its path, as providers' addresses have one. */
const address = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''));
const key = z.string().regex(/^[\x21-\x7e]{1,500}$/);
const modelName = z.string().refine(isModelName);

interface Rule<S extends z.ZodType> {
  readonly schema: S;
  /** What to write, after "must be". */
  readonly must: string;
  /** Never printed. */
  readonly secret: boolean;
}
function rule<S extends z.ZodType>(schema: S, must: string, secret = false): Rule<S> {
  return { schema, must, secret };
}

const rules = {
  PORT: rule(digits.pipe(z.number().max(65_535)), 'a number from 1 to 65535'),
  HOST: rule(
    z.string().refine((text) => isIP(text) !== 0 || /^[a-z0-9.-]+$/i.test(text)),
    'an address or a host name, like 127.0.0.1',
  ),
  DATABASE_URL: rule(
    z.url({ protocol: /^postgres(ql)?$/ }),
    'an address like postgres://user:password@host:5432/database',
    true,
  ),
  DATA_DIR: rule(path, 'a folder'),
  REDIS_URL: rule(z.url({ protocol: /^rediss?$/ }), 'an address like redis://host:6379', true),
  ROLE: rule(
    list
      .pipe(z.array(z.enum(['all', ...roles])))
      .refine((parts) => parts.length === 1 || !parts.includes('all')),
    `all, or any of ${roles.join(',')} separated by commas`,
  ),
  API_URL: rule(origin, 'an address without a path, like http://api:3000'),
  AI_SERVICE_URL: rule(origin, 'an address without a path, like http://ai:3000'),
  AI_SERVICE_KEY: rule(
    z.string().regex(/^[\x21-\x7e]{8,200}$/),
    'from 8 to 200 characters without spaces, the same for all processes',
    true,
  ),
  GEMINI_API_KEY: rule(key, 'a key without spaces', true),
  OPENAI_API_KEY: rule(key, 'a key without spaces', true),
  GROQ_API_KEY: rule(key, 'a key without spaces', true),
  AI_API_KEY: rule(key, 'a key without spaces', true),
  AI_BASE_URL: rule(address, 'an address like http://models:8000/v1', true),
  GEMINI_BASE_URL: rule(address, 'an address like https://proxy.example/v1beta', true),
  OPENAI_BASE_URL: rule(address, 'an address like https://proxy.example/v1', true),
  GROQ_BASE_URL: rule(address, 'an address like https://proxy.example/openai/v1', true),
  AI_MODEL: rule(modelName, "a model's name, like gemini-2.5-pro"),
  OPENAI_MODEL: rule(modelName, "a model's name, like gpt-4.1-mini"),
  AI_EMBEDDING_MODEL: rule(modelName, "a model's name, like gemini-embedding-001, or none"),
  AI_EMBEDDING_DIMENSIONS: rule(
    digits.pipe(z.number().min(64).max(4096)),
    'a number from 64 to 4096',
  ),
  QDRANT_URL: rule(
    z.url({ protocol: /^https?$/ }).refine((text) => new URL(text).pathname === '/'),
    'an address without a path, like http://qdrant:6333',
    true,
  ),
  SECRET_KEY: rule(z.string().min(32), 'at least 32 characters', true),
  SMS_PROVIDER: rule(z.enum(['development', 'eskiz', 'twilio']), 'development, eskiz or twilio'),
  ESKIZ_EMAIL: rule(z.email(), "the account's e-mail address"),
  ESKIZ_PASSWORD: rule(z.string().min(1).max(200), "the account's secret word", true),
  ESKIZ_FROM: rule(
    z.string().regex(/^[A-Za-z0-9 ]{1,11}$/),
    'a sender of up to 11 letters or digits',
  ),
  ESKIZ_BASE_URL: rule(address, 'an address like https://notify.eskiz.uz'),
  TWILIO_ACCOUNT_SID: rule(z.string().regex(/^AC[0-9a-f]{32}$/i), 'AC and 32 hexadecimal digits'),
  TWILIO_AUTH_TOKEN: rule(key, 'a token without spaces', true),
  TWILIO_FROM: rule(
    z.string().regex(/^(\+\d{8,15}|MG[0-9a-f]{32}|[A-Za-z0-9 ]{1,11})$/),
    'a number like +998901234567, a sender, or the sid of a messaging service',
  ),
  TWILIO_BASE_URL: rule(address, 'an address like https://api.twilio.com'),
  TOKEN_BOT: rule(
    z.string().regex(/^\d{3,20}:[A-Za-z0-9_-]{10,100}$/),
    'a token as @BotFather gives it, like 123456:ABC-DEF…',
    true,
  ),
  TELEGRAM_API_ROOT: rule(address, 'an address like http://127.0.0.1:8081'),
  SMTP_URL: rule(
    z.url({ protocol: /^smtps?$/ }),
    'an address like smtp://user:password@mail.example.uz:587',
    true,
  ),
  SMTP_FROM: rule(z.email(), 'an e-mail address'),
  SIGN_UP: rule(z.enum(['open', 'closed']), 'open or closed'),
  CORS_ALLOWED_ORIGINS: rule(
    list.pipe(z.array(origin)),
    'addresses without a path, separated by commas, like https://example.uz',
  ),
  PUBLIC_URL: rule(origin, 'an address without a path, like https://murojaat.example.uz'),
  LOG_LEVEL: rule(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    'fatal, error, warn, info, debug, trace or silent',
  ),
  LOG_FILE: rule(path, 'a file'),
  ALLOW_DEMO: rule(flag, '0 or 1'),
  TEST_CLOCK: rule(flag, '0 or 1'),
  WEBHOOKS_ALLOW_PRIVATE: rule(flag, '0 or 1'),
  CHAT_RATE_LIMIT: rule(
    digits.pipe(z.number().min(1).max(10_000)),
    'a number of messages per minute, from 1 to 10000',
  ),
  CHAT_AI_CONFIDENCE_THRESHOLD: rule(
    z
      .string()
      .regex(/^(?:0?\.\d{1,4}|[01](?:\.0{1,4})?)$/)
      .transform(Number),
    'a number from 0 to 1, like 0.6',
  ),
  SUPERUSER_EMAIL: rule(z.email(), 'an e-mail address'),
  SUPERUSER_PASSWORD: rule(z.string().min(10).max(200), 'from 10 to 200 characters', true),
  STORAGE_S3_ENDPOINT: rule(origin, 'an address without a path, like https://s3.example.uz'),
  STORAGE_S3_BUCKET: rule(
    z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
    "a bucket's name, like civicconnect-files",
  ),
  STORAGE_S3_REGION: rule(z.string().regex(/^[a-z0-9-]{1,40}$/), 'a region, like us-east-1'),
  STORAGE_S3_ACCESS_KEY: rule(key, 'a key without spaces', true),
  STORAGE_S3_SECRET_KEY: rule(key, 'a key without spaces', true),
  NODE_ENV: rule(z.string(), 'development or production'),
} as const;

type Rules = typeof rules;
export type Values = {
  readonly [Name in keyof Rules]: z.output<Rules[Name]['schema']> | undefined;
};
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Every variable's value, undefined where it is not set.
 *
 * @throws ConfigError for the first malformed one
 */
export function readValues(env: Environment): Values {
  const entries = Object.entries(rules).map(([name, { schema, must, secret }]) => {
    const text = env[name]?.trim();
    if (text === undefined || text === '') return [name, undefined];
    const result = schema.safeParse(text);
    if (result.success) return [name, result.data];
    throw new ConfigError(`${name} must be ${must}${secret ? '' : `, not "${text}"`}`);
  });
  return Object.fromEntries(entries) as Values;
}
