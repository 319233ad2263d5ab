import { describe, expect, it } from 'vitest';
import { read, refusal } from './testing/reading-config.ts';

const providers = (env: Record<string, string>) => read(env).providers;
const brief = (env: Record<string, string>) =>
  providers(env).map(({ name, model, embedding }) => [
    name,
    model,
    embedding && `${embedding.model}@${embedding.dimensions}`,
  ]);

const gemini = { GEMINI_API_KEY: 'g-key' };
const openai = { OPENAI_API_KEY: 'o-key' };
const groq = { GROQ_API_KEY: 'q-key' };
const custom = { AI_BASE_URL: 'http://models:8000/v1/', AI_MODEL: 'qwen3-8b' };

describe('providers', () => {
  it('are none without a key', () => {
    expect(providers({})).toEqual([]);
  });

  it('come in the order of preference, each with its own models; the first that can makes the vectors', () => {
    expect(brief({ ...groq, ...openai, ...gemini })).toEqual([
      ['gemini', 'gemini-2.5-pro', 'gemini-embedding-001@768'],
      ['openai', 'gpt-4.1-mini', null],
      ['groq', 'openai/gpt-oss-120b', null],
    ]);
    expect(brief({ ...groq, ...openai })).toEqual([
      ['openai', 'gpt-4.1-mini', 'text-embedding-3-small@768'],
      ['groq', 'openai/gpt-oss-120b', null],
    ]);
    expect(brief(groq)).toEqual([['groq', 'openai/gpt-oss-120b', null]]);
  });

  it('an address of one’s own comes first, and needs no key', () => {
    expect(providers({ ...custom, ...gemini })).toMatchObject([
      { name: 'custom', apiKey: null, baseUrl: 'http://models:8000/v1', model: 'qwen3-8b' },
      { name: 'gemini', apiKey: 'g-key', baseUrl: null, model: 'gemini-2.5-pro' },
    ]);
    expect(brief({ AI_BASE_URL: 'http://m/v1', OPENAI_MODEL: 'older-name' })).toEqual([
      ['custom', 'older-name', null],
    ]);
    expect(providers({ ...custom, AI_API_KEY: 'c-key' })[0]?.apiKey).toBe('c-key');
  });

  it('a model goes to the provider that has it', () => {
    expect(brief({ ...gemini, ...openai, AI_MODEL: 'gpt-4.1' }).map(([, model]) => model)).toEqual([
      'gemini-2.5-pro',
      'gpt-4.1',
    ]);
    expect(brief({ ...gemini, ...openai, AI_MODEL: 'brand-new' })[0]?.[1]).toBe('brand-new');
    expect(brief({ ...gemini, ...openai, OPENAI_MODEL: 'gpt-4o' })[1]?.[1]).toBe('gpt-4o');
  });

  it('an embedding model goes to whom it can only mean, or to nobody', () => {
    const vectors = (env: Record<string, string>) =>
      brief(env)
        .filter(([, , embedding]) => embedding !== null)
        .map(([name, , embedding]) => `${name} ${embedding}`);
    const both = { ...gemini, ...openai };
    expect(vectors({ ...both, AI_EMBEDDING_MODEL: 'text-embedding-3-large' })).toEqual([
      'openai text-embedding-3-large@768',
    ]);
    expect(vectors({ ...custom, ...gemini })).toEqual(['gemini gemini-embedding-001@768']);
    const named = { AI_EMBEDDING_MODEL: 'bge-m3', AI_EMBEDDING_DIMENSIONS: '1024' };
    expect(vectors({ ...custom, ...gemini, ...named })).toEqual(['custom bge-m3@1024']);
    expect(vectors({ ...both, AI_EMBEDDING_MODEL: 'none' })).toEqual([]);
  });

  it.each([
    [{ AI_BASE_URL: 'http://m/v1' }, /^AI_MODEL must be set too/],
    [{ AI_API_KEY: 'secret' }, /^AI_BASE_URL must be set too/],
    [{ OPENAI_BASE_URL: 'http://p/v1' }, /^OPENAI_API_KEY must be set too/],
    [{ AI_BASE_URL: 'models:8000' }, /^AI_BASE_URL must be an address/],
    [{ GEMINI_API_KEY: 'two secrets' }, /^GEMINI_API_KEY must be a key without spaces$/],
    [{ ...gemini, AI_MODEL: '../files' }, /^AI_MODEL must be a model's name/],
    [{ ...gemini, AI_EMBEDDING_DIMENSIONS: '12' }, /^AI_EMBEDDING_DIMENSIONS must be a number/],
  ])('%j is refused, and no key is printed', (env, expected) => {
    const message = refusal(env as Record<string, string>);
    expect(message).toMatch(expected);
    expect(message).not.toContain('secret');
  });
});
