import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { packFiles } from './pack.mjs';
import { BUNDLE, CACHE, ROOT, SERVER, WEB, WIDGET, WIDGET_SCRIPT } from './places.mjs';
import { quietly, StepError, step } from './steps.mjs';
import { bundleWidget } from './widget.mjs';

const shared = ['contract', 'domain', 'i18n'].map((name) => join(ROOT, 'packages', name));
const ai = join(ROOT, 'packages', 'ai', 'src');
const lockfile = join(ROOT, 'package-lock.json');
const migrations = join(SERVER, 'src', 'db', 'migrations');
const worker = join(ai, 'worker.ts');

const parts = [
  {
    name: 'server',
    exists: () => existsSync(join(SERVER, 'src', 'main.ts')),
    inputs: [...shared, ai, join(SERVER, 'src'), lockfile, import.meta.filename],
    output: BUNDLE,
    build: buildServer,
  },
  {
    name: 'web',
    exists: () => existsSync(join(WEB, 'src', 'app')),
    inputs: [...shared, WEB, lockfile],
    output: join(WEB, '.next', 'BUILD_ID'),
    build: buildWeb,
  },
  {
    name: 'widget',
    exists: () => existsSync(join(WIDGET, 'src', 'main.ts')),
    inputs: [...shared, WIDGET, lockfile, join(import.meta.dirname, 'widget.mjs')],
    output: WIDGET_SCRIPT,
    build: buildWidget,
  },
];

/**
 * Builds the parts whose sources changed since their last build.
 *
 * @param {string[]} [names] of the parts that are needed; left out, all of them
 */
export async function ensureBuilt(names = parts.map(({ name }) => name)) {
  if (staleParts(names).length === 0) return;
  const waiting = (pid) => process.stdout.write(`waiting for the build of process ${pid} …\n`);
  await withLock(join(CACHE, 'build.lock'), waiting, async () => {
    // Looked at again: who held the lock may have built what we need.
    for (const { part, print } of staleParts(names)) {
      rmSync(stampOf(part), { force: true });
      await step(`build ${part.name}`, part.build);
      writeFileSync(stampOf(part), print);
    }
  });
}

function staleParts(names) {
  return parts
    .filter((part) => names.includes(part.name) && part.exists())
    .map((part) => ({ part, print: fingerprint(ROOT, part.inputs) }))
    .filter(({ part, print }) => !existsSync(part.output) || readStamp(part) !== print);
}

function stampOf(part) {
  return join(CACHE, `${part.name}.stamp`);
}

function readStamp(part) {
  try {
    return readFileSync(stampOf(part), 'utf8');
  } catch {
    return undefined;
  }
}

async function buildServer() {
  const esbuild = await import('esbuild');
  const out = dirname(BUNDLE);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  try {
    await esbuild.build({
      entryPoints: {
        main: join(SERVER, 'src', 'main.ts'),
        admin: join(SERVER, 'src', 'admin', 'main.ts'),
        ...(existsSync(worker) && { 'brain-worker': worker }),
        'document-worker': join(SERVER, 'src', 'modules', 'files', 'document-worker.ts'),
      },
      outdir: out,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: 'linked',
      sourcesContent: false,
      logLevel: 'silent',
      plugins: [workspacesOnly],
    });
  } catch (error) {
    const said = await esbuild.formatMessages(error.errors ?? [], { kind: 'error' });
    throw new StepError('The server could not be built: see above.', said.join('\n'));
  } finally {
    await esbuild.stop();
  }
  if (existsSync(migrations)) cpSync(migrations, join(out, 'migrations'), { recursive: true });
}

// Our packages are TypeScript and go into the bundle; installed ones stay where npm put them.
const workspacesOnly = {
  name: 'workspaces-only',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point' || path.startsWith('@civicconnect/')) return undefined;
      return { path, external: true };
    });
  },
};

async function buildWidget() {
  const { text } = await bundleWidget();
  mkdirSync(dirname(WIDGET_SCRIPT), { recursive: true });
  writeFileSync(WIDGET_SCRIPT, text);
}

async function buildWeb() {
  const next = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
  const { code, output } = await quietly(process.execPath, [next, 'build'], {
    cwd: WEB,
    env: { NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  if (code !== 0) throw new StepError('The web pages could not be built: see above.', output);
  await packFiles(join(WEB, '.next', 'static'));
}
