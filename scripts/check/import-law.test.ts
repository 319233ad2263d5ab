import { describe, expect, it } from 'vitest';
import { checkImports } from './import-law.ts';
import { readSource, readSources } from './sources.ts';

/** A tree of files in memory, as messages `path:line message`. */
function check(files: Readonly<Record<string, string>>): string[] {
  const sources = Object.entries(files).map(([path, text]) => readSource(path, text));
  return checkImports(sources).map(({ path, line, message }) => `${path}:${line} ${message}`);
}

describe('the arrows', () => {
  it.each([
    ['packages/contract/src/a.ts', '@civicconnect/domain'],
    ['packages/domain/src/a.ts', '@civicconnect/i18n'],
    ['packages/i18n/src/a.ts', '@civicconnect/ai'],
    ['packages/ai/src/a.test.ts', '@civicconnect/nothing'],
    ['apps/web/src/a.tsx', '@civicconnect/ai'],
    ['apps/widget/src/a.ts', '@civicconnect/domain'],
  ])('%s may not import %s', (path, name) => {
    const workspace = path.split('/').slice(0, 2).join('/');
    expect(check({ [path]: `\nimport { x } from '${name}';` })).toEqual([
      `${path}:2 ${workspace} may not import ${name}`,
    ]);
  });

  it('allow what points down, and libraries', () => {
    expect(
      check({
        'packages/contract/src/a.ts': "import { z } from 'zod';",
        'packages/domain/src/a.ts': "import type { Id } from '@civicconnect/contract';",
        'packages/domain/src/a.test.ts': "import { it } from 'vitest';",
        'packages/ai/src/a.ts': "export * from '@civicconnect/domain';",
        'apps/server/src/a.ts': "import pg from 'pg'; import { b } from '@civicconnect/ai';",
        'apps/web/src/a.ts': "import { t } from '@civicconnect/i18n'; import './a.css';",
      }),
    ).toEqual([]);
  });

  it.each([
    ["import '@civicconnect/server';"],
    ["export { x } from '@civicconnect/web';"],
    ["const x = await import('@civicconnect/server');"],
  ])('nobody imports an app: %s', (text) => {
    expect(check({ 'apps/web/src/a.ts': text })).toEqual([
      expect.stringMatching(/^apps\/web\/src\/a\.ts:1 nobody imports an app/),
    ]);
  });

  it('a package is imported by its name, and not past its entry', () => {
    expect(
      check({
        'packages/domain/src/a.ts': "import { x } from '../../contract/src/wire.ts';",
        'packages/ai/src/a.ts': "import { x } from '@civicconnect/domain/src/b.ts';",
        'packages/i18n/src/a.ts': "import { x } from '@civicconnect/i18n';",
      }),
    ).toEqual([
      expect.stringContaining('leaves packages/domain'),
      expect.stringContaining('import the package, not its files'),
      expect.stringContaining('imports itself by name'),
    ]);
  });

  it('contract knows only zod, domain nothing at all, the web no database', () => {
    expect(
      check({
        'packages/contract/src/a.ts': "import { x } from 'node:fs';",
        'packages/domain/src/a.ts': "import { z } from 'zod';",
        'apps/web/src/a.ts': "import { sql } from 'drizzle-orm/pg-core';",
      }),
    ).toEqual([
      'packages/contract/src/a.ts:1 packages/contract may import only zod, not node:fs',
      'packages/domain/src/a.ts:1 packages/domain may import only our packages, not zod',
      'apps/web/src/a.ts:1 the web has no database: drizzle-orm belongs to the server',
    ]);
  });

  it('a new workspace must be given its arrows', () => {
    expect(check({ 'apps/kiosk/src/a.ts': "import { x } from '@civicconnect/contract';" })).toEqual(
      ['apps/kiosk/src/a.ts:1 apps/kiosk is not in the import law: add its arrows'],
    );
  });
});

describe('inside a workspace', () => {
  it('an import names its file in full', () => {
    expect(
      check({
        'packages/ai/src/a.ts': "import { b } from './b'; import { c } from './b.ts';",
        'packages/ai/src/b.ts': 'export const b = 1, c = 2;',
      }),
    ).toEqual(['packages/ai/src/a.ts:1 ./b names no file: write it with its .ts or .tsx']);
  });

  it("a module never takes another module's routes, even their types", () => {
    const modules = 'apps/server/src/modules';
    const files = {
      [`${modules}/a/routes.ts`]: 'export const routes = 1;',
      [`${modules}/a/actions.ts`]: 'export const act = 1;',
      [`${modules}/a/queries.ts`]: "import { routes } from './routes.ts';",
      [`${modules}/b/actions.ts`]: "import { act } from '../a/actions.ts';",
      'apps/server/src/app.ts': "import { routes } from './modules/a/routes.ts';",
    };
    expect(check(files)).toEqual([]);
    expect(
      check({ ...files, [`${modules}/b/actions.ts`]: "import type { R } from '../a/routes.ts';" }),
    ).toEqual([
      `${modules}/b/actions.ts:1 module b imports the routes of a: call its actions or queries`,
    ]);
  });

  it('no circles; types may look back', () => {
    const circle = {
      'packages/ai/src/a.ts': "import { b } from './b.ts';",
      'packages/ai/src/b.ts': "export * from './c.ts';",
      'packages/ai/src/c.ts': "const later = () => import('./a.ts');",
      'packages/ai/src/d.ts': "import { b } from './b.ts';",
    };
    expect(check(circle)).toEqual([
      'packages/ai/src/a.ts:1 is part of a circle: packages/ai/src/a.ts → packages/ai/src/b.ts → packages/ai/src/c.ts → packages/ai/src/a.ts',
    ]);
    expect(
      check({ ...circle, 'packages/ai/src/c.ts': "import type { A } from './a.ts';" }),
    ).toEqual([]);
    expect(check({ 'packages/ai/src/self.ts': "import { x } from './self.ts';" })).toHaveLength(1);
  });

  it.each([
    ['process.env.PORT'],
    ["process['env']"],
    ['const { env } = process'],
    ["import { env } from 'node:process'"],
  ])('only the configuration reads the environment: %s', (text) => {
    expect(
      check({
        'apps/server/src/a.ts': `// process.env is for config.ts\nconst say = 'process.env';\n${text};`,
        'apps/server/src/config.ts': text,
        'apps/server/src/a.test.ts': text,
        'apps/server/src/testing/a.ts': text,
      }),
    ).toEqual([
      'apps/server/src/a.ts:3 reads the environment: only apps/server/src/config.ts does',
    ]);
  });
});

it('reads every TypeScript file of the workspaces, and no others', () => {
  const paths = readSources(process.cwd()).map((source) => source.path);
  expect(paths).toContain('packages/contract/src/index.ts');
  expect(paths).toContain('apps/server/src/config.ts');
  expect(paths.filter((path) => /(node_modules|\.next|dist)\//.test(path))).toEqual([]);
});
