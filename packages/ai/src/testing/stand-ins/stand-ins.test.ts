import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { streamText } from 'ai';
import { afterAll, describe, expect, it } from 'vitest';
import { startGeminiStandIn } from './gemini.ts';
import { startOpenAiStandIn } from './openai.ts';
import { breaking, refusing } from './replies.ts';
import type { Reply } from './stand-in.ts';

const openai = await startOpenAiStandIn({ key: 'right' });
const gemini = await startGeminiStandIn({ key: 'right' });
afterAll(() => Promise.all([openai.close(), gemini.close()]));

const answer = 'Murojaatingiz suv boʻlimiga yuborildi, javobni shu yerda kuting.';

const modelOf = {
  openai: (apiKey: string) =>
    createOpenAICompatible({ name: 'stand-in', baseURL: openai.url, apiKey })('a-model'),
  gemini: (apiKey: string) =>
    createGoogleGenerativeAI({ baseURL: gemini.url, apiKey })('gemini-2.5-flash'),
};

describe.each([
  ['openai', openai],
  ['gemini', gemini],
] as const)('%s, streaming', (name, standIn) => {
  const stream = (key = 'right') => {
    const failures: unknown[] = [];
    const { textStream } = streamText({
      model: modelOf[name](key),
      system: 'Be brief.',
      prompt: 'Salom',
      maxRetries: 0,
      onError: ({ error }) => void failures.push(error),
    });
    return { textStream, failures };
  };
  const piecesOf = async (texts: AsyncIterable<string>): Promise<string[]> => {
    const pieces: string[] = [];
    for await (const piece of texts) pieces.push(piece);
    return pieces;
  };

  it('says its answer in pieces, slowly when told so, and keeps what was asked', async () => {
    const slow: Reply = { kind: 'slow', text: () => answer, everyMs: 5 };
    standIn.next({ kind: 'answer', text: () => answer }, slow);
    for (let times = 0; times < 2; times += 1) {
      const pieces = await piecesOf(stream().textStream);
      expect(pieces.join('')).toBe(answer);
      expect(pieces.length).toBeGreaterThan(3);
    }
    expect(standIn.asked[0]).toMatchObject({ kind: 'stream', texts: ['Be brief.', 'Salom'] });
  });

  it('fails in the middle, or at once', async () => {
    standIn.next(breaking, refusing(503));
    for (let times = 0; times < 2; times += 1) {
      const { textStream, failures } = stream();
      await piecesOf(textStream).catch((error: unknown) => failures.push(error));
      expect(failures.length).toBeGreaterThan(0);
    }
  });

  it('refuses another key', async () => {
    const { textStream, failures } = stream('wrong');
    await piecesOf(textStream).catch(() => undefined);
    expect(failures).toMatchObject([{ statusCode: 401 }]);
  });
});

it('knows nothing of other paths', async () => {
  for (const { url } of [openai, gemini]) {
    const headers = { authorization: 'Bearer right', 'x-goog-api-key': 'right' };
    const response = await fetch(`${url}/models`, { method: 'POST', body: '{}', headers });
    expect(response.status).toBe(404);
  }
});
