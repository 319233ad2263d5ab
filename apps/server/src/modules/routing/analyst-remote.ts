import { createClient, endpoints } from '@civicconnect/contract';
import type { Analyst } from './analyst.ts';

export interface RemoteOptions {
  /** Origin of the AI service. */
  url: string;
  key: string;
  patienceMs: number;
}

/**
 * An AI service elsewhere, by its contract. What it answers is read by the contract's own schemas:
 * rubbish throws like a refusal does.
 *
 * @throws ProblemError, ZodError, or what `fetch` throws
 */
export function createRemoteAnalyst({ url, key, patienceMs }: RemoteOptions): Analyst {
  const client = createClient({
    baseUrl: url,
    headers: () => ({ 'x-service-key': key }),
    // The key goes to this address and to none that it names.
    fetch: (input, init) => fetch(input, { ...init, redirect: 'error' }),
  });
  const patience = () => ({ signal: AbortSignal.timeout(patienceMs) });
  return {
    async analyze(request) {
      const answer = await client.analyze({ body: request }, patience());
      return endpoints.analyze.responses[200].parse(answer);
    },
    async detectLanguage(text) {
      const answer = await client.detectLanguage({ body: { text } }, patience());
      return endpoints.detectLanguage.responses[200].parse(answer);
    },
    async detectInjection(text) {
      const answer = await client.detectInjection({ body: { text } }, patience());
      return endpoints.detectInjection.responses[200].parse(answer);
    },
    async embed(texts) {
      const answer = await client.embed({ body: { texts: [...texts] } }, patience());
      return endpoints.embed.responses[200].parse(answer);
    },
    async semanticSearch(request) {
      const answer = await client.semanticSearch({ body: request }, patience());
      return endpoints.semanticSearch.responses[200].parse(answer);
    },
    async detectEmotion(text) {
      const answer = await client.detectEmotion({ body: { text } }, patience());
      return endpoints.detectEmotion.responses[200].parse(answer);
    },
  };
}
