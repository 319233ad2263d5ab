import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, refusal } from './testing/reading-config.ts';

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
