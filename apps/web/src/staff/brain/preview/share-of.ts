import type { Analysis } from '@civicconnect/contract';

/** What the router gives a department for a message: 0 when it is not among those it names. */
export function shareOf({ decision, candidates }: Analysis, departmentId: string): number {
  if (decision?.departmentId === departmentId) return decision.confidence;
  const runner = decision?.runnersUp.find((one) => one.departmentId === departmentId);
  const candidate = candidates.find((one) => one.departmentId === departmentId);
  return runner?.share ?? candidate?.share ?? 0;
}
