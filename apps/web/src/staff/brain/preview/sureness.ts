/** Steps of confidence that are said in words. A routing below the organization's floor is never made. */
export type Sureness = 'high' | 'middling' | 'low';

/** From 0.7 staff need not doubt, see the routing check; below an even chance it is a guess. */
export function surenessOf(confidence: number): Sureness {
  if (confidence >= 0.7) return 'high';
  return confidence >= 0.5 ? 'middling' : 'low';
}

/** So many runners-up are shown whatever they got; more only when they got something. */
const alwaysShown = 2;

/** The shares in order, the strongest first; beyond the first ones, those under half a percent are noise. */
export function worthShowing<T extends { share: number }>(shares: readonly T[]): T[] {
  return [...shares]
    .sort((a, b) => b.share - a.share)
    .filter(({ share }, index) => index < alwaysShown || share >= 0.005);
}
