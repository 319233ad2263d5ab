/** One field of an act, as it was and as it became; undefined where there was nothing. */
export interface Change {
  /** Dotted, e.g. `name.uz`. */
  path: string;
  before: unknown;
  after: unknown;
}

type Fields = Record<string, unknown>;

const isGroup = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Groups are gone into; lists and values are shown whole. */
function leavesOf(fields: Fields | null, path: string, into: Map<string, unknown>): void {
  for (const [name, value] of Object.entries(fields ?? {})) {
    const here = path ? `${path}.${name}` : name;
    if (isGroup(value) && Object.keys(value).length > 0) leavesOf(value, here, into);
    else into.set(here, value);
  }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What an act changed, field by field, in the order in which they were kept. */
export function changesOf(before: Fields | null, after: Fields | null): Change[] {
  const [was, is] = [new Map<string, unknown>(), new Map<string, unknown>()];
  leavesOf(before, '', was);
  leavesOf(after, '', is);
  const paths = [...new Set([...was.keys(), ...is.keys()])];
  return paths
    .map((path) => ({ path, before: was.get(path), after: is.get(path) }))
    .filter((change) => !same(change.before, change.after));
}
