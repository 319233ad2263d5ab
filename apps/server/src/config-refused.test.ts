import { describe, expect, it } from 'vitest';
import { isLoopback } from './config.ts';
import { refusal } from './testing/reading-config.ts';

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
