import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** Which installed packages a program of ours reaches, and how. */
async function reached(entry: string): Promise<Map<string, Set<string>>> {
  const { metafile } = await build({
    entryPoints: [join(import.meta.dirname, '..', entry)],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    plugins: [
      {
        name: 'installed-stay-outside',
        setup({ onResolve }) {
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('@civicconnect/')
              ? undefined
              : { path, external: true },
          );
        },
      },
    ],
  });
  const found = new Map<string, Set<string>>();
  for (const { imports } of Object.values(metafile.outputs)) {
    for (const { path, kind } of imports) {
      found.set(path, (found.get(path) ?? new Set()).add(kind));
    }
  }
  return found;
}

const sdk = ['ai', '@ai-sdk/google', '@ai-sdk/openai-compatible'];

it('the SDK of the providers is loaded at the first call, never at the start', async () => {
  const found = await reached('index.ts');
  for (const name of sdk) expect([...(found.get(name) ?? [])]).toEqual(['dynamic-import']);
});

it('the worker of the local models never meets it', async () => {
  const found = await reached('worker.ts');
  expect([...found.keys()].filter((name) => sdk.includes(name))).toEqual([]);
});
