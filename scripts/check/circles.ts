/**
 * Finds circles in a directed graph.
 *
 * @param edges for every node the nodes it points to
 * @returns one shortest circle for each group of nodes that reach each other, first by name
 */
export function findCircles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const covered = new Set<string>();
  for (const node of [...edges.keys()].sort()) {
    if (covered.has(node)) continue;
    const circle = shortestWayBack(node, edges);
    if (circle === undefined) continue;
    circles.push(circle);
    for (const member of circle) covered.add(member);
  }
  return circles;
}

function shortestWayBack(
  start: string,
  edges: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    for (const next of edges.get(node) ?? []) {
      if (next === start) return wayTo(node, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, node);
      queue.push(next);
    }
  }
  return undefined;
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let node: string | undefined = end; node !== undefined; node = cameFrom.get(node)) {
    way.unshift(node);
  }
  return way;
}
