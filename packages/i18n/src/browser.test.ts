import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('the browser’s half carries no catalog and no schema, and stays small', async () => {
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, 'browser.ts')],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
  });
  const inputs = Object.keys(bundle.metafile.inputs);
  expect(inputs.filter((path) => /catalogs|node_modules|packages\/contract/.test(path))).toEqual(
    [],
  );
  const size = gzipSync(bundle.outputFiles[0]?.contents ?? new Uint8Array()).length;
  // Of the portal's 150 KB; names of months are in it.
  expect(size).toBeLessThan(9.5 * 1024);
});
