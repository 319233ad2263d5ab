import { isDeepStrictEqual } from 'node:util';
import { settingFields } from '@civicconnect/domain';

type Group = Record<string, unknown>;

/** The fields that differ, as they were and as they are: what the record of acts keeps. */
export function differenceOf(before: Group, after: Group): { before: Group; after: Group } {
  const [was, is] = [settingFields(before), settingFields(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    (name) => !isDeepStrictEqual(was[name], is[name]),
  );
  const pick = (fields: Group) =>
    Object.fromEntries(names.filter((name) => name in fields).map((name) => [name, fields[name]]));
  return { before: pick(was), after: pick(is) };
}
