import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { Brain } from './brain.ts';
import { BrainTimeoutError, BrainUnavailableError } from './brain-thread.ts';
import { bundledWorker } from './testing/bundled-worker.ts';
import { districtDepartments, districtExamples, roads, testSettings } from './testing/district.ts';
import { createThreadedBrain } from './threaded-brain.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const worker = await bundledWorker();
afterAll(() => worker.remove());

const organizationId = '0198a000-0000-7000-8000-00000000000a';
const text = "Ko'chamizda suv yo'q, kran quruq";

let brain: Brain;
afterEach(() => brain.close());

async function taught(options = {}): Promise<Brain> {
  brain = createThreadedBrain(worker.path, options);
  await brain.load(organizationId, districtDepartments, districtExamples);
  await brain.learn(organizationId, {
    id: 'c1',
    text,
    departmentId: roads,
    source: 'corrected',
    sessionId: null,
  });
  return brain;
}
const analyze = (of: Brain) => of.analyze({ organizationId, text, settings: testSettings });

describe('a thread that dies', () => {
  it('is replaced, and the new one knows all that was taught', async () => {
    const one = await taught();
    const before = await analyze(one);
    await expect(one.detectLanguage('die')).rejects.toThrow(BrainUnavailableError);
    const after = await analyze(one);
    expect(after.decision).toEqual(before.decision);
    expect(after.decision?.departmentId).toBe(roads);
  });

  it('takes no question with it but the one that kills it', async () => {
    const one = await taught();
    const asked = await Promise.allSettled([one.detectLanguage('die'), analyze(one), analyze(one)]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  });

  it('takes no lesson with it', async () => {
    const one = await taught();
    const dying = one.detectLanguage('die').catch(() => 'died');
    await one.unlearn(organizationId, 'c1');
    expect(await dying).toBe('died');
    expect((await analyze(one)).decision?.departmentId).not.toBe(roads);
  });
});

it('a thread that hangs is given up in time and replaced', async () => {
  const one = await taught({ answerMs: 1500 });
  await expect(one.detectLanguage('hang')).rejects.toThrow(BrainTimeoutError);
  expect((await one.detectLanguage('Здравствуйте, когда включат свет?')).language).toBe('ru');
});

it('a thread that cannot start says so', async () => {
  brain = createThreadedBrain(new URL('./testing/no-such-worker.js', import.meta.url));
  await expect(brain.detectLanguage('salom')).rejects.toThrow(BrainUnavailableError);
});

it('a closed brain refuses', async () => {
  const one = await taught();
  await one.close();
  await expect(one.detectLanguage('salom')).rejects.toThrow(BrainUnavailableError);
});
