type Group = Record<string, unknown>;

/** The settings that hold others; every other value is changed as a whole: a span, a text per language, a list. */
const groups: ReadonlySet<string> = new Set([
  'ai',
  'analytics',
  'appeal',
  'assistant',
  'branding',
  'chat',
  'deadlines',
  'deadlines.resolution',
  'digest',
  'escalation',
  'escalation.exceptWords',
  'escalation.extraWords',
  'feedback',
  'organization',
  'portal',
  'retention',
  'timers',
]);

const isObject = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every setting that is there, by its dotted path: `timers.heldSeconds`. */
export function settingFields(settings: Group, before = ''): Group {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([key, value]): [string, unknown][] => {
      const path = before + key;
      if (value === undefined) return [];
      if (groups.has(path) && isObject(value)) {
        return Object.entries(settingFields(value, `${path}.`));
      }
      return [[path, value]];
    }),
  );
}

/** The settings with what a patch names in place of what was there. */
export function withSettings(settings: Group, patch: Group, before = ''): Group {
  const result = { ...settings };
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    const path = before + key;
    const known = result[key];
    result[key] =
      groups.has(path) && isObject(known) && isObject(value)
        ? withSettings(known, value, `${path}.`)
        : value;
  }
  return result;
}

/** A patch from fields by their dotted paths: what `settingFields` took apart. */
export function settingsPatch(fields: Group): Group {
  let patch: Group = {};
  for (const [path, value] of Object.entries(fields)) {
    const part = path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
    patch = withSettings(patch, part as Group);
  }
  return patch;
}
