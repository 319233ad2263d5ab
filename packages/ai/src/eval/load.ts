/** What a model made of stored examples costs: time to load, room, time to learn and to judge one more. */
import { extractFeatures } from '../features/features.ts';
import { languageOf } from '../router/families.ts';
import { createRouterModel } from '../router/local-model.ts';
import type { RouterModel } from '../router/model.ts';
import { inventedAppeals, inventedDepartments } from './appeals.ts';
import { timed } from './measures.ts';

const probes = 200;
const megabyte = 2 ** 20;

/** Bytes held by this process: objects, and the tables beside them. Exact where garbage can be collected. */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** @returns milliseconds of CPU: `loadMs` for all, the others for one; `loadWallMs` by the clock; `megabytes` with the texts. */
export async function measureLoad(count: number, departments: number) {
  const before = held();
  const appeals = inventedAppeals(count + probes, departments);
  const model: RouterModel = createRouterModel();
  const begun = performance.now();
  const [, loadMs] = await timed(1, async () =>
    model.load(inventedDepartments(departments), appeals.slice(0, count)),
  );
  const loadWallMs = Math.round(performance.now() - begun);
  const megabytes = Math.round((held() - before) / megabyte);
  const later = appeals.slice(count);
  const [, rankMs] = await timed(probes, async () => {
    for (const { text, language } of later) {
      const family = language === 'ru' ? 'ru' : 'uz';
      model.rank(extractFeatures(text, languageOf(family)), languageOf(family));
    }
  });
  const [, learnMs] = await timed(probes, async () => {
    for (const appeal of later) model.learn(appeal);
  });
  return { examples: count, departments, loadMs, loadWallMs, megabytes, rankMs, learnMs };
}
