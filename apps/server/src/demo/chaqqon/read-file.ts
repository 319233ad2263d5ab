import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The files, seen from the sources and from the bundle (dist). */
const places = ['./files/', '../src/demo/chaqqon/files/'];

/** A file of the demo company, by its name in `files`. Throws when it is not there. */
export async function readCompanyFile(name: string): Promise<Buffer> {
  for (const place of places) {
    const path = fileURLToPath(new URL(`${place}${name}`, import.meta.url));
    const bytes = await readFile(path).catch(() => null);
    if (bytes) return bytes;
  }
  throw new Error(`the demo company has no file ${name}`);
}
