import { afterAll, beforeAll, beforeEach } from 'vitest';
import { setup, testModels } from './models.ts';
import { startGeminiStandIn } from './stand-ins/gemini.ts';
import { startOpenAiStandIn } from './stand-ins/openai.ts';
import { choosing } from './stand-ins/replies.ts';
import type { StandIn } from './stand-ins/stand-in.ts';

/** Stand-ins of two providers, started anew for each test. */
export interface TwoProviders {
  /** Asked first; chooses water. */
  gemini: StandIn;
  /** Asked when the other fails; chooses roads. */
  openai: StandIn;
  /** Both as they are set up, in their order. */
  chain(): ReturnType<typeof setup>[];
}

/** To be called at the top of a file of tests: it starts and ends them by hooks. */
export function twoProviders(): TwoProviders {
  const started: StandIn[] = [];
  const providers = {
    chain: () => [setup('gemini', providers.gemini.url), setup('openai', providers.openai.url)],
  } as TwoProviders;
  // The SDK is loaded before: that takes longer than the attempts of some tests may.
  beforeAll(() =>
    testModels([setup('gemini', 'http://g'), setup('openai', 'http://o')]).models.prepare(),
  );
  beforeEach(async () => {
    providers.gemini = await startGeminiStandIn();
    providers.openai = await startOpenAiStandIn();
    started.push(providers.gemini, providers.openai);
    providers.gemini.always(choosing('Suv'));
    providers.openai.always(choosing('Yoʻllar'));
  });
  afterAll(() => Promise.all(started.map((standIn) => standIn.close())));
  return providers;
}
