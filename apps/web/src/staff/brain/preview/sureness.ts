import type { Analysis } from '@civicconnect/contract';

/** Steps of confidence that are said in words. A routing below the organization's floor is never made. */
export type Sureness = 'high' | 'middling' | 'low';

/** From 0.7 staff need not doubt, see the routing check; below an even chance it is a guess. */
export function surenessOf(confidence: number): Sureness {
  if (confidence >= 0.7) return 'high';
  return confidence >= 0.5 ? 'middling' : 'low';
}

/** So many runners-up are shown whatever they got; more only when they got something. */
const alwaysShown = 2;

type Share = Pick<Analysis['candidates'][number], 'departmentId' | 'share'>;

/**
 * The departments after the chosen one, the strongest first. A sure choice names no runners-up: then
 * the candidates stand for them. Beyond the first ones, shares under half a percent are noise.
 */
export function runnersUp({
  decision,
  candidates,
}: Pick<Analysis, 'decision' | 'candidates'>): Share[] {
  const shares = new Map<string, number>();
  for (const { departmentId, share } of [...candidates, ...(decision?.runnersUp ?? [])]) {
    if (departmentId !== decision?.departmentId) shares.set(departmentId, share);
  }
  return [...shares]
    .map(([departmentId, share]) => ({ departmentId, share }))
    .sort((a, b) => b.share - a.share)
    .filter(({ share }, index) => index < alwaysShown || share >= 0.005);
}
