import {
  type AnalysisSettings,
  createBrain,
  type DepartmentText,
  type Example,
} from '@civicconnect/ai';
import { Settings } from '@civicconnect/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { heldOut } from './heldout.ts';
import { narpay } from './index.ts';
import { departmentKeys } from './types.ts';

const { ai } = Settings.parse({});
const settings: AnalysisSettings = {
  floor: ai.floor,
  injectionBlock: ai.injectionBlock,
  injectionIsolate: ai.injectionIsolate,
  contextChars: ai.contextChars,
};
const departments: DepartmentText[] = narpay.departments.map(({ key, name, description }) => ({
  id: key,
  names: name,
  descriptions: description,
  active: true,
}));
const examples: Example[] = departmentKeys.flatMap((key) =>
  narpay.examples[key].map(({ text, language }, index) => ({
    id: `${key}-${index}`,
    text,
    language,
    departmentId: key,
    source: 'seed',
    sessionId: null,
  })),
);

describe('the demo district routes right what it has never read', { timeout: 60_000 }, () => {
  const brain = createBrain();
  const analyze = (text: string) => brain.analyze({ organizationId: 'narpay', text, settings });
  const routable = heldOut.filter((message) => message.department !== null);

  beforeAll(() => brain.load('narpay', departments, examples), 60_000);

  it('puts the right department first four times of five, and among three nine times of ten', async () => {
    const ranks = await Promise.all(
      routable.map(async ({ text, department }) => {
        const { candidates } = await analyze(text);
        return candidates.findIndex((candidate) => candidate.departmentId === department);
      }),
    );
    expect(ranks.filter((rank) => rank === 0).length / ranks.length).toBeGreaterThan(0.8);
    expect(ranks.filter((rank) => rank >= 0).length / ranks.length).toBeGreaterThan(0.9);
  });

  it('takes no citizen of the demo for an attacker', async () => {
    const texts = [...heldOut, ...examples].map((message) => message.text);
    const injections = await Promise.all(texts.map((text) => brain.detectInjection(text)));
    const flagged = texts.filter(
      (_, index) => (injections[index]?.riskScore ?? 1) >= ai.injectionIsolate,
    );
    expect(flagged).toEqual([]);
  });
});
