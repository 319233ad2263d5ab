import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, isLoopback, readConfig } from './config.ts';

const read = (env: Record<string, string> = {}, ...argv: string[]) => readConfig(env, argv);

function refusal(env: Record<string, string>, ...argv: string[]): string {
  try {
    read(env, ...argv);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('without a word', () => {
  it('everything has its documented default', () => {
    expect(read()).toEqual({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      dataDir: resolve('data'),
      redisUrl: undefined,
      roles: new Set(['web', 'api', 'worker', 'bot', 'ai']),
      apiUrl: undefined,
      aiServiceUrl: undefined,
      aiServiceKey: undefined,
      providers: [],
      qdrantUrl: undefined,
      secretKey: undefined,
      sms: { name: 'development' },
      telegram: { token: undefined, apiRoot: 'https://api.telegram.org' },
      mail: undefined,
      signUp: 'closed',
      corsAllowedOrigins: [],
      publicUrl: undefined,
      logLevel: 'info',
      logFile: undefined,
      allowDemo: false,
      testClock: false,
      webhooksAllowPrivate: false,
      chatRateLimit: 10,
      superuser: undefined,
      demo: true,
      production: true,
    });
  });

  it('an empty variable counts as not set', () => {
    expect(read({ PORT: '', DATABASE_URL: ' ', SIGN_UP: '' })).toEqual(read());
  });

  it('nothing can be changed afterwards', () => {
    expect(Object.isFrozen(read())).toBe(true);
  });
});

describe('what is accepted', () => {
  it.each([
    [{ PORT: '0' }, { port: 0 }],
    [{ HOST: '::1' }, { host: '::1' }],
    [{ DATA_DIR: 'x' }, { dataDir: resolve('x') }],
    [{ ROLE: 'all' }, { roles: new Set(['web', 'api', 'worker', 'bot', 'ai']) }],
    [{ ROLE: 'web,api,worker' }, { roles: new Set(['web', 'api', 'worker']) }],
    [
      { ROLE: 'ai', DATABASE_URL: 'postgres://db/c', AI_SERVICE_KEY: 'of-the-tests' },
      { roles: new Set(['ai']), aiServiceKey: 'of-the-tests', redisUrl: undefined },
    ],
    [
      {
        ROLE: 'ai',
        DATABASE_URL: 'postgres://db/c',
        AI_SERVICE_KEY: 'of-the-tests',
        HOST: '0.0.0.0',
      },
      { host: '0.0.0.0', allowDemo: false },
    ],
    [
      { AI_SERVICE_URL: 'http://ai:3000/', AI_SERVICE_KEY: 'of-the-tests' },
      { aiServiceUrl: 'http://ai:3000' },
    ],
    [{ QDRANT_URL: 'http://qdrant:6333' }, { qdrantUrl: 'http://qdrant:6333' }],
    [{ PUBLIC_URL: 'http://localhost:3000/' }, { publicUrl: 'http://localhost:3000' }],
    [
      { CORS_ALLOWED_ORIGINS: 'https://a.uz, https://b.uz:8443' },
      { corsAllowedOrigins: ['https://a.uz', 'https://b.uz:8443'] },
    ],
    [
      { SIGN_UP: 'open', TEST_CLOCK: '1' },
      { signUp: 'open', testClock: true },
    ],
    [
      { HOST: '0.0.0.0', ALLOW_DEMO: '1' },
      { host: '0.0.0.0', allowDemo: true },
    ],
    [{ NODE_ENV: 'development' }, { production: false }],
    [
      { SUPERUSER_EMAIL: 'a@b.uz', SUPERUSER_PASSWORD: 'long enough' },
      { superuser: { email: 'a@b.uz', password: 'long enough' } },
    ],
    [
      { ROLE: 'worker', DATABASE_URL: 'postgres://u:p@db/c', REDIS_URL: 'redis://r' },
      { roles: new Set(['worker']) },
    ],
  ])('%j', (env, expected) => {
    expect(read(env as unknown as Record<string, string>)).toMatchObject(expected);
  });

  it('--no-demo', () => {
    expect(read({}, '--no-demo').demo).toBe(false);
  });

  it.each([
    ['0.5', 0.5],
    ['.75', 0.75],
    ['1', 1],
    ['0', 0],
  ])('how sure the assistant must be: %s', (text, value) => {
    expect(read({ CHAT_AI_CONFIDENCE_THRESHOLD: text }).chatConfidenceThreshold).toBe(value);
  });

  it.each(['1.5', '60', '-0.1', 'high'])('not how sure anybody can be: %s', (text) => {
    const wrong = () => read({ CHAT_AI_CONFIDENCE_THRESHOLD: text });
    expect(wrong).toThrow(/^CHAT_AI_CONFIDENCE_THRESHOLD must be a number from 0 to 1/);
  });

  it('a gateway of text messages with its own account', () => {
    const eskiz = { SMS_PROVIDER: 'eskiz', ESKIZ_EMAIL: 'a@b.uz', ESKIZ_PASSWORD: 'x' };
    expect(read(eskiz).sms).toEqual({
      name: 'eskiz',
      email: 'a@b.uz',
      password: 'x',
      from: '4546',
      baseUrl: 'https://notify.eskiz.uz',
    });
    expect(refusal({ SMS_PROVIDER: 'eskiz' })).toMatch(
      /^ESKIZ_EMAIL and ESKIZ_PASSWORD must be set/,
    );
    expect(refusal({ SMS_PROVIDER: 'twilio' })).toMatch(/^TWILIO_ACCOUNT_SID and TWILIO_AUTH/);
    const open = { ...eskiz, HOST: '0.0.0.0' };
    expect(refusal(open, '--no-demo')).toBe('accepted');
    expect(refusal(open)).toBe(
      'ALLOW_DEMO must be 1 to serve demo data where others can connect (HOST=0.0.0.0)',
    );
  });

  it('a mail server, whose user is the sender unless another is named', () => {
    expect(read({}).mail).toBeUndefined();
    const url = 'smtp://xat%40tuman.uz:x@mail.tuman.uz:587';
    expect(read({ SMTP_URL: url }).mail?.from).toBe('xat@tuman.uz');
    expect(read({ SMTP_URL: 'smtp://mail.tuman.uz' }).mail?.from).toBe(
      'civicconnect@mail.tuman.uz',
    );
    expect(read({ SMTP_URL: url, SMTP_FROM: 'a@b.uz' }).mail?.from).toBe('a@b.uz');
  });

  it('a bucket for files, whole or not at all', () => {
    expect(read({}).s3).toBeUndefined();
    const bucket = {
      STORAGE_S3_ENDPOINT: 'https://s3.example.uz',
      STORAGE_S3_BUCKET: 'civic-files',
      STORAGE_S3_ACCESS_KEY: 'AK',
      STORAGE_S3_SECRET_KEY: 'SK',
    };
    expect(read(bucket).s3).toEqual({
      endpoint: 'https://s3.example.uz',
      bucket: 'civic-files',
      region: 'us-east-1',
      accessKey: 'AK',
      secretKey: 'SK',
    });
    expect(() => read({ STORAGE_S3_BUCKET: 'civic-files' })).toThrow(
      'STORAGE_S3_ENDPOINT and STORAGE_S3_ACCESS_KEY and STORAGE_S3_SECRET_KEY must be set too',
    );
    expect(() => read({ ...bucket, STORAGE_S3_SECRET_KEY: 'a b' })).toThrow(
      'STORAGE_S3_SECRET_KEY must be a key without spaces',
    );
  });
});

describe('what is refused, in one line that names the variable', () => {
  it.each([
    [{ PORT: 'abc' }, 'PORT must be a number from 1 to 65535, not "abc"'],
    [{ PORT: '70000' }, 'PORT must be a number from 1 to 65535, not "70000"'],
    [{ PORT: '-1' }, 'PORT must be a number from 1 to 65535, not "-1"'],
    [{ HOST: 'a b' }, 'HOST must be an address or a host name, like 127.0.0.1, not "a b"'],
    [
      { DATABASE_URL: 'mysql://u:secret@h/d' },
      'DATABASE_URL must be an address like postgres://user:password@host:5432/database',
    ],
    [{ REDIS_URL: 'localhost' }, 'REDIS_URL must be an address like redis://host:6379'],
    [{ ROLE: 'all,web' }, /^ROLE must be all, or any of web,api,worker,bot,ai/],
    [{ ROLE: 'webb' }, /^ROLE must be all.*not "webb"$/],
    [{ TOKEN_BOT: 'mine' }, /^TOKEN_BOT must be a token as @BotFather gives it/],
    [{ SECRET_KEY: 'short' }, 'SECRET_KEY must be at least 32 characters'],
    [{ SMS_PROVIDER: 'pigeon' }, 'SMS_PROVIDER must be development, eskiz or twilio, not "pigeon"'],
    [{ SIGN_UP: 'yes' }, 'SIGN_UP must be open or closed, not "yes"'],
    [{ PUBLIC_URL: 'localhost' }, /^PUBLIC_URL must be an address without a path/],
    [{ PUBLIC_URL: 'http://localhost/app' }, /^PUBLIC_URL must be an address without a path/],
    [{ CORS_ALLOWED_ORIGINS: '*' }, /^CORS_ALLOWED_ORIGINS must be addresses/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be fatal, error, .* not "loud"$/],
    [{ ALLOW_DEMO: 'true' }, 'ALLOW_DEMO must be 0 or 1, not "true"'],
    [{ CHAT_RATE_LIMIT: '0' }, /^CHAT_RATE_LIMIT must be a number of messages per minute/],
    [{ SUPERUSER_EMAIL: 'a@b.uz' }, /^SUPERUSER_PASSWORD must be set too/],
    [{ SUPERUSER_PASSWORD: 'long enough' }, /^SUPERUSER_EMAIL must be set too/],
    [
      { SUPERUSER_EMAIL: 'a@b.uz', SUPERUSER_PASSWORD: 'short' },
      'SUPERUSER_PASSWORD must be from 10 to 200 characters',
    ],
    [
      { ROLE: 'web,api' },
      'DATABASE_URL and REDIS_URL must be set when ROLE is not all (ROLE=web,api)',
    ],
    [
      { ROLE: 'worker', DATABASE_URL: 'postgres://db/c' },
      'REDIS_URL must be set when ROLE is not all (ROLE=worker)',
    ],
    [{ ROLE: 'ai' }, 'DATABASE_URL and AI_SERVICE_KEY must be set when ROLE=ai'],
    [{ ROLE: 'ai', DATABASE_URL: 'postgres://db/c' }, 'AI_SERVICE_KEY must be set when ROLE=ai'],
    [
      { ROLE: 'ai,api', DATABASE_URL: 'postgres://db/c', AI_SERVICE_KEY: 'of-the-tests' },
      'REDIS_URL must be set when ROLE is not all (ROLE=ai,api)',
    ],
    [
      { AI_SERVICE_KEY: 'secret@' },
      'AI_SERVICE_KEY must be from 8 to 200 characters without spaces, the same for all processes',
    ],
    [{ AI_SERVICE_URL: 'http://ai:3000' }, /^AI_SERVICE_KEY must be set when AI_SERVICE_URL is/],
    [{ AI_SERVICE_URL: 'http://ai/api/v1' }, /^AI_SERVICE_URL must be an address without a path/],
    [
      { QDRANT_URL: 'qdrant:6333' },
      'QDRANT_URL must be an address without a path, like http://qdrant:6333',
    ],
    [
      { ROLE: 'web', DATABASE_URL: 'postgres://db/c', REDIS_URL: 'redis://r' },
      /^API_URL must be set when ROLE=web/,
    ],
  ])('%j', (env, expected) => {
    const message = refusal(env as unknown as Record<string, string>);
    if (typeof expected === 'string') expect(message).toBe(expected);
    else expect(message).toMatch(expected);
    expect(message).not.toContain('\n');
    expect(message).not.toContain('secret@');
  });

  it('an unknown argument', () => {
    expect(refusal({}, '--nodemo')).toBe('Unknown argument "--nodemo": the only one is --no-demo');
  });
});

describe('where others can connect', () => {
  it.each([
    [{ HOST: '0.0.0.0' }],
    [{ HOST: '::' }],
    [{ HOST: '192.168.1.5' }],
    [{ PUBLIC_URL: 'https://murojaat.example.uz' }],
    [{ HOST: '127.0.0.1.example.uz' }],
  ])('%j is refused while codes are shown, with the demo and without', (env) => {
    expect(refusal(env)).toMatch(/^ALLOW_DEMO must be 1 to serve demo data and verification codes/);
    expect(refusal(env, '--no-demo')).toMatch(/^ALLOW_DEMO must be 1 to serve verification codes/);
    expect(refusal({ ...env, ALLOW_DEMO: '1' })).toBe('accepted');
    expect(refusal({ ...env, ALLOW_DEMO: '1', TEST_CLOCK: '1' })).toMatch(/^TEST_CLOCK must be 0/);
  });

  it.each([
    ['127.0.0.1', true],
    ['127.8.9.1', true],
    ['::1', true],
    ['localhost', true],
    ['app.localhost', true],
    ['0.0.0.0', false],
    ['127.example.uz', false],
    ['notlocalhost', false],
  ])('%s is loopback: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});
