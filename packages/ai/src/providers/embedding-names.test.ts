import { describe, expect, it } from 'vitest';
import { embeddingName, embeddingNamed, type ProviderSetup } from './setup.ts';

const openai: ProviderSetup = {
  name: 'openai',
  apiKey: 'key',
  baseUrl: null,
  model: 'gpt-4.1-mini',
  embedding: { model: 'text-embedding-3-small', dimensions: 768 },
};
const groq: ProviderSetup = { ...openai, name: 'groq', embedding: null };

describe('the name of an embedding model', () => {
  it('leads back to who makes its vectors, also for one that is no longer in use', () => {
    const older = { model: 'text-embedding-ada-002', dimensions: 1024 };
    expect(embeddingNamed(embeddingName('openai', older), [groq, openai])).toEqual({
      provider: 'openai',
      ...older,
    });
  });

  it.each([
    'openai/text-embedding-3-small',
    'openai/../models@768',
    'gemini/gemini-embedding-001@768',
    'groq/llama-embed@768',
    'local-hash-768',
    '',
  ])('%s is nobody’s here', (name) => {
    expect(embeddingNamed(name, [openai, groq])).toBeNull();
  });
});
