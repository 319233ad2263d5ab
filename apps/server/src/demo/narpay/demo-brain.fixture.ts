import {
  type AnalysisSettings,
  type Brain,
  createBrain,
  type DepartmentText,
  type Example,
} from '@civicconnect/ai';
import { Settings } from '@civicconnect/contract';
import { narpay } from './index.ts';
import { departmentKeys } from './types.ts';

/** The demo's brain as a new installation has it: seed examples, default settings. */

const { ai } = Settings.parse({});
export const settings: AnalysisSettings = {
  floor: ai.floor,
  injectionBlock: ai.injectionBlock,
  injectionIsolate: ai.injectionIsolate,
  contextChars: ai.contextChars,
};
export const organizationId = 'narpay';
const departments: DepartmentText[] = narpay.departments.map(({ key, name, description }) => ({
  id: key,
  names: name,
  descriptions: description,
  active: true,
}));
export const examples: Example[] = departmentKeys.flatMap((key) =>
  narpay.examples[key].map(({ text, language }, index) => ({
    id: `${key}-${index}`,
    text,
    language,
    departmentId: key,
    source: 'seed',
    sessionId: null,
  })),
);

export async function demoBrain(): Promise<Brain> {
  const brain = createBrain();
  await brain.load(organizationId, departments, examples);
  return brain;
}

export function analyze(brain: Brain, text: string) {
  return brain.analyze({ organizationId, text, settings });
}
