import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseSync } from 'oxc-parser';

/** One import, export-from or `import()` with a literal address. */
export interface Import {
  readonly specifier: string;
  /** Gone after compilation, so it cannot make a circle at run time. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** One source file. Paths are relative to the repository, with forward slashes. */
export interface Source {
  readonly path: string;
  /** `packages/contract`, `apps/server`, …; undefined for the root's own files. */
  readonly workspace: string | undefined;
  readonly isTest: boolean;
  readonly imports: readonly Import[];
  /** Lines that read the process's environment. */
  readonly readsEnvironment: readonly number[];
}

const SKIPPED = new Set(['node_modules', 'dist', '.next', '.git', 'test-results']);
const PARTS = ['packages', 'apps', 'e2e'];

/** Every TypeScript file of the workspaces, parsed. */
export function readSources(root: string): Source[] {
  return PARTS.flatMap((part) => filesUnder(join(root, part))).map((file) => {
    const path = relative(root, file).split(sep).join(posix.sep);
    return readSource(path, readFileSync(file, 'utf8'));
  });
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return /\.(ts|tsx|mts)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

/**
 * Parses one file.
 *
 * @throws Error when the file is no TypeScript
 */
export function readSource(path: string, text: string): Source {
  const { module, program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const imports: Import[] = [];
  for (const one of module.staticImports) {
    const typeOnly = one.entries.length > 0 && one.entries.every((entry) => entry.isType);
    imports.push({ specifier: one.moduleRequest.value, typeOnly, line: lineAt(one.start) });
  }
  for (const one of module.staticExports) {
    for (const entry of one.entries) {
      if (entry.moduleRequest === null || entry.moduleRequest === undefined) continue;
      const specifier = entry.moduleRequest.value;
      imports.push({ specifier, typeOnly: entry.isType, line: lineAt(one.start) });
    }
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const written = text.slice(moduleRequest.start, moduleRequest.end);
    const literal = /^(['"`])([^'"`$]+)\1$/.exec(written)?.[2];
    if (literal) imports.push({ specifier: literal, typeOnly: false, line: lineAt(start) });
  }
  const readsEnvironment = text.includes('env') ? environmentReads(program).map(lineAt) : [];
  return {
    path,
    workspace: workspaceOf(path),
    isTest: /\.(test|spec)\.tsx?$/.test(path) || /(^|\/)(testing|test)\//.test(path),
    imports,
    readsEnvironment,
  };
}

function workspaceOf(path: string): string | undefined {
  if (path.startsWith('e2e/')) return 'e2e';
  return /^(?:packages|apps)\/[^/]+/.exec(path)?.[0];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Offsets of `process.env`, of `{ env } = process` and of `env` taken from node:process. */
function environmentReads(node: unknown): number[] {
  if (Array.isArray(node)) return node.flatMap(environmentReads);
  if (!isNode(node)) return [];
  const here = readsHere(node) ? [node.start] : [];
  return [
    ...here,
    ...Object.values(node).flatMap((child) => (isObject(child) ? environmentReads(child) : [])),
  ];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function readsHere(node: Node): boolean {
  if (node.type === 'MemberExpression') {
    return (
      isNamed(node.object, 'process') &&
      (isNamed(node.property, 'env') || isText(node.property, 'env'))
    );
  }
  if (node.type === 'VariableDeclarator') {
    return isNamed(node.init, 'process') && mentionsEnv(node.id, 'properties', 'key');
  }
  if (node.type === 'ImportDeclaration') {
    const fromProcess = isText(node.source, 'node:process') || isText(node.source, 'process');
    return fromProcess && mentionsEnv(node, 'specifiers', 'imported');
  }
  return false;
}

function mentionsEnv(node: unknown, listName: string, name: string): boolean {
  if (!isNode(node)) return false;
  const items = node[listName];
  return Array.isArray(items) && items.some((item) => isNode(item) && isNamed(item[name], 'env'));
}

function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node.name === name;
}

function isText(node: unknown, text: string): boolean {
  return isNode(node) && node.type === 'Literal' && node.value === text;
}

/** The file a relative import names, or undefined when there is none. */
export function resolveImport(
  from: string,
  specifier: string,
  known: ReadonlySet<string>,
): string | undefined {
  const target = posix.normalize(posix.join(dirname(from), specifier));
  return known.has(target) ? target : undefined;
}
