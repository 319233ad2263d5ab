import { type Brain, createBrain } from '@civicconnect/ai';
import type { Context } from '../context.ts';
import { syncBrain } from '../modules/routing/brain-sync.ts';
import type { TestApp } from './create-test-app.ts';
import { homeOrganization } from './people.ts';

/** A brain whose next analyses go wrong, or wait. What it decides is decided by the real one. */
export interface FaultyBrain extends Brain {
  /** So many analyses fail from now on. */
  fail(times: number): void;
  /** Called before each analysis; the analysis waits for it. */
  meanwhile: (() => Promise<void>) | null;
  /** How often it was asked, and what with. */
  asked: Parameters<Brain['analyze']>[0][];
}

export function createFaultyBrain(): FaultyBrain {
  const real = createBrain();
  let failures = 0;
  const faulty: FaultyBrain = {
    ...real,
    meanwhile: null,
    asked: [],
    fail(times) {
      failures = times;
    },
    async analyze(input) {
      faulty.asked.push(input);
      if (failures > 0) {
        failures -= 1;
        throw new Error('the brain failed, as a test wished');
      }
      const analysis = await real.analyze(input);
      const wait = faulty.meanwhile;
      faulty.meanwhile = null;
      await wait?.();
      return analysis;
    },
  };
  return faulty;
}

/** Loads the home organization's model, which takes longer than a test may wait for its first message. */
export async function warmUp(test: TestApp, context: Context = test.context): Promise<void> {
  await syncBrain(context, await homeOrganization(test));
}
