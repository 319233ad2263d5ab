import { isDeepStrictEqual } from 'node:util';

type Group = Record<string, unknown>;

/** The settings that hold others; every other value is changed as a whole: a span, a text per language, a list. */
const groups: ReadonlySet<string> = new Set([
  'ai',
  'appeal',
  'assistant',
  'branding',
  'chat',
  'deadlines',
  'deadlines.resolution',
  'escalation',
  'escalation.extraWords',
  'organization',
  'portal',
  'timers',
]);

const isObject = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every setting that is there, by its dotted path: `timers.heldSeconds`. */
export function fieldsOf(settings: Group, before = ''): Group {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([key, value]): [string, unknown][] => {
      const path = before + key;
      if (value === undefined) return [];
      if (groups.has(path) && isObject(value)) return Object.entries(fieldsOf(value, `${path}.`));
      return [[path, value]];
    }),
  );
}

/** The settings with what a patch names in place of what was there. */
export function withPatch(settings: Group, patch: Group, before = ''): Group {
  const result = { ...settings };
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    const path = before + key;
    const known = result[key];
    result[key] =
      groups.has(path) && isObject(known) && isObject(value)
        ? withPatch(known, value, `${path}.`)
        : value;
  }
  return result;
}

/** The fields that differ, as they were and as they are: what the record of acts keeps. */
export function differenceOf(before: Group, after: Group): { before: Group; after: Group } {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => !isDeepStrictEqual(was[name], is[name]),
  );
  const pick = (fields: Group) =>
    Object.fromEntries(names.filter((name) => name in fields).map((name) => [name, fields[name]]));
  return { before: pick(was), after: pick(is) };
}
