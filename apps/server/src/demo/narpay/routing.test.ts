import type { Brain } from '@civicconnect/ai';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyze, demoBrain, examples, settings } from './demo-brain.fixture.ts';
import { heldOut } from './heldout.ts';
import { sixty } from './sixty.ts';
import type { DemoMessage } from './types.ts';

describe('the demo district routes right what it has never read', { timeout: 60_000 }, () => {
  let brain: Brain;
  const routable = heldOut.filter((message) => message.department !== null);

  beforeAll(async () => {
    brain = await demoBrain();
  }, 60_000);

  it('puts the right department first four times of five, and among three nine times of ten', async () => {
    const ranks = await Promise.all(
      routable.map(async ({ text, department }) => {
        const { candidates } = await analyze(brain, text);
        return candidates.findIndex((candidate) => candidate.departmentId === department);
      }),
    );
    expect(ranks.filter((rank) => rank === 0).length / ranks.length).toBeGreaterThan(0.8);
    expect(ranks.filter((rank) => rank >= 0).length / ranks.length).toBeGreaterThan(0.9);
  });

  /** `right`: routed right, or left to people with the right department among the three offered. */
  async function outcomeOf({ text, department, alsoRight = [] }: DemoMessage) {
    const { action, candidates, decision } = await analyze(brain, text);
    const offered = candidates.map(({ departmentId }) => departmentId);
    const chosen = action === 'route' ? [decision?.departmentId] : offered;
    const accepted: string[] = [department, ...alsoRight];
    const right = accepted.some((one) => chosen.includes(one));
    return { text, department, action, offered, routedRight: right && action === 'route', right };
  }

  it.each(Object.entries(sixty))(
    'serves nine of ten everyday and hard messages in %s',
    async (_, messages) => {
      expect(messages).toHaveLength(20);
      const outcomes = await Promise.all(messages.map(outcomeOf));
      const failed = outcomes.filter(({ right }) => !right);
      expect(failed.length, JSON.stringify(failed, null, 1)).toBeLessThanOrEqual(2);
      expect(outcomes.filter(({ routedRight }) => routedRight).length).toBeGreaterThanOrEqual(14);
    },
  );

  it('takes no citizen of the demo for an attacker', async () => {
    const texts = [...heldOut, ...examples, ...Object.values(sixty).flat()].map(({ text }) => text);
    const injections = await Promise.all(texts.map((text) => brain.detectInjection(text)));
    const flagged = texts.filter(
      (_, index) => (injections[index]?.riskScore ?? 1) >= settings.injectionIsolate,
    );
    expect(flagged).toEqual([]);
  });
});
