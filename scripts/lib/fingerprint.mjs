import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', '.next', 'next-env.d.ts', 'tsconfig.tsbuildinfo']);

/**
 * A fingerprint of the contents of files and folders: the same for the same sources, whenever and
 * wherever they were checked out. Tests are left out, nothing is built from them.
 *
 * @param {string} root paths are taken relative to it
 * @param {string[]} inputs files and folders; missing ones count as such
 */
export function fingerprint(root, inputs) {
  const hash = createHash('sha1');
  for (const input of inputs) {
    for (const file of filesOf(input)) {
      hash.update(`\0${relative(root, file)}\0`);
      hash.update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

function filesOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = join(path, entry.name);
      return entry.isDirectory() ? filesOf(inner) : [inner];
    });
}
