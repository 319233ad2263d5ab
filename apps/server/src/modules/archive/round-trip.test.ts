import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { exportArchive } from './export.ts';
import { importArchive } from './import.ts';
import { emptyInstallation } from './testing/emptied.ts';
import { type Filled, fillHome } from './testing/filled.ts';
import { founding, quiet } from './testing/founding.ts';
import { type Contents, contentsOf, linesOf } from './testing/rewritten.ts';

let folder: string;
let source: TestApp;
let filled: Filled;
let exports = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'round-trip-'));
  source = await createTestApp({ worker: false });
  filled = await fillHome(source, 12);
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function exported(test: TestApp): Promise<{ path: string; contents: Contents }> {
  exports += 1;
  const path = join(folder, `${exports}.zip`);
  const scope = { organizationId: filled.organizationId, seesQuarantine: true };
  await pipeline(exportArchive(test.context, scope), createWriteStream(path));
  return { path, contents: await contentsOf(path) };
}

async function imported(path: string): Promise<TestApp> {
  const target = await createTestApp({ worker: false });
  await emptyInstallation(target);
  await importArchive(target.context, path, founding, quiet);
  return target;
}

/** Where people write what they like. */
const written = [
  ['messages', 'text'],
  ['notes', 'text'],
  ['additions', 'text'],
  ['citizens', 'name'],
  ['sessions', 'preview'],
  ['faqs', 'answer'],
  ['learned', 'text'],
  ['feedback', 'comment'],
  ['staff', 'name'],
] as const;

/** What has meant something else on its way through some format: lines, ends, escapes, ids, both directions. */
const odd = [
  '',
  '\\N',
  '\\.',
  '"},{"',
  '\u2028\u2029\r\n\t\u0001',
  '0195c000-0000-7000-8000-000000000001',
  'oʻzbekcha, gʻalaba, tutuq ʼ',
  'ـفارسی‌ با نیم‌فاصله‏',
  '👩‍👩‍👧‍👦🇺🇿',
  '\ufeff{"text":null}',
];
const anyText = fc.oneof(
  fc.constantFrom(...odd),
  fc.string({ unit: 'binary', maxLength: 200 }).map((text) => text.replaceAll('\0', '')),
);

async function rewrite(texts: readonly string[]): Promise<void> {
  const { pool } = source.context.db;
  for (const [table, column] of written) {
    const { rows } = await pool.query(
      `select ctid::text as at from ${table} where organization_id = $1 and ${column} is not null`,
      [filled.organizationId],
    );
    for (const [n, { at }] of rows.entries()) {
      await pool.query(`update ${table} set ${column} = $1 where ctid = $2::tid`, [
        texts[n % texts.length],
        at,
      ]);
    }
  }
}

/** What taking in changes, as docs/archive-format.md says; nothing else may differ. */
const changedByTaking: Record<string, readonly string[]> = {
  apiKeys: ['expiresAt'],
  webhooks: ['offAt', 'offReason'],
  deliveries: ['state', 'reason'],
  // Lessons are numbered by the installation, in the same order.
  learned: ['revision'],
  routerCheckpoint: ['revision'],
  canaryRuns: ['revision'],
  injectionVerdicts: ['revision'],
};

function differences(before: Contents, after: Contents): string[] {
  const found: string[] = [];
  const names = [...before.keys()].filter((name) => name !== 'manifest.json');
  if (after.size !== before.size) found.push('another number of files');
  for (const name of names) {
    if (!name.startsWith('data/')) {
      if (!after.get(name)?.equals(before.get(name) ?? Buffer.alloc(0))) found.push(name);
      continue;
    }
    const part = name.slice('data/'.length, -'.jsonl'.length);
    const own = linesOf(before, name);
    const others = linesOf(after, name);
    // That it was taken in is an act itself.
    const extra =
      part === 'audit' ? others.filter(({ act }) => act === 'organization.imported') : [];
    const theirs = others.filter(
      (line) => !extra.includes(line) || own.some((one) => one.id === line.id),
    );
    if (theirs.length !== own.length) found.push(`${part}: ${own.length} became ${theirs.length}`);
    for (const [n, line] of own.entries()) {
      for (const field of Object.keys(line)) {
        if (changedByTaking[part]?.includes(field)) continue;
        if (JSON.stringify(theirs[n]?.[field]) !== JSON.stringify(line[field]))
          found.push(`${part}.${field}`);
      }
    }
  }
  return [...new Set(found)];
}

it('whatever people wrote, an organization that was taken in is exported as it was', async () => {
  const texts = fc.array(anyText, { minLength: 5, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(texts, async (generated) => {
      await rewrite([...generated, ...odd]);
      const first = await exported(source);
      const target = await imported(first.path);
      const second = await exported(target);
      await target.close();
      expect(differences(first.contents, second.contents)).toEqual([]);
    }),
    // Each run is two installations: the first that fails is told as it is.
    { numRuns: 3, endOnFailure: true },
  );
}, 300_000);
