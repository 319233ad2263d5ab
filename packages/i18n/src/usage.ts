import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogs } from './catalogs/index.ts';
import { requiredKeys } from './check.ts';

const skipped = new Set(['node_modules', 'dist', '.next', 'catalogs']);

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /(?<!\.test)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Full keys of every string, in the order of the catalogs. */
export function allKeys(): string[] {
  return Object.entries(catalogs).flatMap(([namespace, entries]) =>
    Object.keys(entries).map((name) => `${namespace}.${name}`),
  );
}

/**
 * Keys that no source text names. A key counts as named when it stands as a whole in quotes, or when
 * the text before a `${` begins it and the text after ends it: `words.status.${status}`.
 */
export function unusedKeys(
  sources: readonly string[],
  keys: readonly string[] = allKeys(),
): string[] {
  const text = sources.join('\n');
  const namespaces = Object.keys(catalogs).join('|');
  const literals = new Set(
    text.match(new RegExp(`(?<=['"\`])(?:${namespaces})\\.[\\w.-]+(?=['"\`])`, 'g')),
  );
  const made = [
    ...text.matchAll(new RegExp(`\`((?:${namespaces})\\.[\\w.-]*)\\$\\{[^}\`]*\\}([\\w.-]*)`, 'g')),
  ];
  const required = new Set(requiredKeys);
  return keys.filter((key) => {
    if (literals.has(key) || required.has(key)) return false;
    return !made.some(([, start = '', end = '']) => key.startsWith(start) && key.endsWith(end));
  });
}

/** The source texts of the given folders, tests and catalogs left out. */
export function readSources(folders: readonly string[]): string[] {
  return folders.flatMap(sourceFiles).map((path) => readFileSync(path, 'utf8'));
}
