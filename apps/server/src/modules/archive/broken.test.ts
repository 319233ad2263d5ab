import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { BadArchive } from './bad-archive.ts';
import { exportArchive } from './export.ts';
import { importArchive } from './import.ts';
import { emptyInstallation } from './testing/emptied.ts';
import { type Filled, fillHome } from './testing/filled.ts';
import { founding, quiet } from './testing/founding.ts';
import {
  type Contents,
  contentsOf,
  linesOf,
  manifestOf,
  sealed,
  setLines,
  writeContents,
} from './testing/rewritten.ts';

let folder: string;
let target: TestApp;
let filled: Filled;
let path: string;
let whole: Contents;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
  const source = await createTestApp({ worker: false });
  filled = await fillHome(source, 6);
  path = join(folder, 'whole.zip');
  const scope = { organizationId: filled.organizationId, seesQuarantine: true };
  await pipeline(exportArchive(source.context, scope), createWriteStream(path));
  whole = await contentsOf(path);
  await source.close();
  target = await createTestApp({ worker: false });
  await emptyInstallation(target);
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Why an archive is refused; and that nothing of it is there afterwards. */
async function refused(bad: string): Promise<BadArchive['problem']> {
  const error = await importArchive(target.context, bad, founding, quiet).then(
    () => null,
    (failure: unknown) => failure,
  );
  if (!(error instanceof BadArchive)) throw new Error(`not refused: ${String(error)}`);
  const { rows } = await target.context.db.pool.query(`select
    (select count(*) from organizations)::int + (select count(*) from sessions)::int
    + (select count(*) from files)::int + (select count(*) from audit)::int as n`);
  expect(rows[0].n, 'rows that are left').toBe(0);
  const [file] = linesOf(whole, 'files.jsonl');
  const [, id, variant] = String(file?.path).split('/');
  const key = `${filled.organizationId}/${id}/${variant}`;
  expect(await target.context.storage.get(key), 'bytes that are left').toBeNull();
  return error.problem;
}

async function changed(change: (contents: Contents) => void, isSealed = true) {
  const contents: Contents = new Map(whole);
  change(contents);
  if (isSealed) sealed(contents);
  const bad = join(folder, 'bad.zip');
  await writeContents(bad, contents);
  return refused(bad);
}

/** One field of one line said otherwise. */
const said = (part: string, line: number, field: string, value: unknown) =>
  changed((contents) => {
    const name = `data/${part}.jsonl`;
    const lines = linesOf(contents, name);
    setLines(
      contents,
      name,
      lines.map((one, at) => (at === line - 1 ? { ...one, [field]: value } : one)),
    );
  });

describe('an archive that is not what it says', () => {
  it('is refused when it is none, or broke off', async () => {
    const none = join(folder, 'none.zip');
    await writeFile(none, 'hello');
    expect((await refused(none)).code).toBe('not_an_archive');
    const bytes = await readFile(path);
    await writeFile(none, bytes.subarray(0, bytes.length - 5000));
    expect((await refused(none)).code).toBe('not_an_archive');
    expect((await changed((contents) => contents.delete('manifest.json'), false)).code).toBe(
      'not_an_archive',
    );
  });

  it('is refused when a newer program made it', async () => {
    const problem = await changed((contents) => {
      const manifest = { ...manifestOf(contents), version: 2, something: 'new' };
      contents.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
    }, false);
    expect(problem.code).toBe('unknown_version');
  });

  it('is refused when a byte is another, or a part is gone or was added', async () => {
    const notes = 'data/notes.jsonl';
    const other = await changed((contents) => {
      const text = contents.get(notes)?.toString('utf8').replace('Ustani', 'Ustasi') ?? '';
      contents.set(notes, Buffer.from(text));
    }, false);
    expect(other).toEqual({ code: 'damaged', file: notes, line: null, field: null });
    const gone = await changed((contents) => contents.delete(notes), false);
    expect(gone).toMatchObject({ code: 'damaged', file: notes });
    const more = await changed(
      (contents) => contents.set('data/secrets.jsonl', Buffer.from('')),
      false,
    );
    expect(more).toMatchObject({ code: 'damaged', file: 'data/secrets.jsonl' });
    const [first] = linesOf(whole, 'files.jsonl');
    const file = String(first?.path);
    const bytes = await changed((contents) => contents.set(file, Buffer.from('x')), false);
    expect(bytes).toMatchObject({ code: 'damaged', file });
  });

  it('is refused with file, line and field', async () => {
    const wrong = (part: string, line: number, field: string) => ({
      code: 'wrong_line',
      file: `data/${part}.jsonl`,
      line,
      field,
    });
    expect(await said('sessions', 3, 'status', 'nearly')).toEqual(wrong('sessions', 3, 'status'));
    expect(await said('messages', 2, 'createdAt', 'gestern')).toEqual(
      wrong('messages', 2, 'createdAt'),
    );
    expect(await said('departments', 1, 'name', { ru: 'Вода' })).toEqual(
      wrong('departments', 1, 'name.uz'),
    );
    expect(await said('citizens', 1, 'passwordHash', 'x')).toEqual(
      wrong('citizens', 1, 'passwordHash'),
    );
    expect(await said('messages', 1, 'text', 'a\0b')).toEqual(wrong('messages', 1, 'text'));
    const noJson = await changed((contents) => {
      contents.set('data/notes.jsonl', Buffer.from('{"id":\n'));
    });
    expect(noJson).toMatchObject({ code: 'wrong_line', file: 'data/notes.jsonl', line: 1 });
  });

  it('is refused when its rows do not agree', async () => {
    const nobody = '01a1fcbb-0000-7000-8000-000000000000';
    expect(await said('sessions', 1, 'citizenId', nobody)).toMatchObject({
      code: 'inconsistent',
      file: 'data/sessions.jsonl',
    });
    const twice = await changed((contents) => {
      const lines = linesOf(contents, 'data/citizens.jsonl');
      setLines(contents, 'data/citizens.jsonl', [...lines, lines[0]]);
    });
    expect(twice).toMatchObject({ code: 'inconsistent', file: 'data/citizens.jsonl' });
  });

  it('is refused when it means harm', async () => {
    const [first] = linesOf(whole, 'files.jsonl').filter(({ path: at }) =>
      String(at).startsWith('files/'),
    );
    const file = String(first?.path);
    const page = Buffer.from('<script>alert(1)</script><p>'.padEnd(Number(first?.bytes), '.'));
    const script = await changed((contents) => contents.set(file, page));
    expect(script).toMatchObject({ code: 'unsafe', file });
    const name = await changed((contents) => contents.set('notes.txt', Buffer.from('x')), false);
    expect(name).toMatchObject({ code: 'unsafe', file: 'notes.txt' });
    const bomb = await changed(
      (contents) => contents.set('data/notes.jsonl', Buffer.alloc(40 * 1024 * 1024, 0x20)),
      false,
    );
    expect(bomb).toMatchObject({ code: 'unsafe', file: 'data/notes.jsonl' });
    // yazl writes no name that leads out: it is put in by hand.
    const bytes = await readFile(path);
    const from = Buffer.from('data/notes.jsonl');
    const out = Buffer.from('../../etc/passwd');
    for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at)) out.copy(bytes, at);
    const bad = join(folder, 'out.zip');
    await writeFile(bad, bytes);
    expect((await refused(bad)).code).toBe('unsafe');
  });

  it('is taken when nothing is wrong with it', async () => {
    const good = join(folder, 'good.zip');
    await writeContents(good, whole);
    const { counts } = await importArchive(target.context, good, founding, quiet);
    expect(counts.sessions).toBe(linesOf(whole, 'data/sessions.jsonl').length);
  });
});
