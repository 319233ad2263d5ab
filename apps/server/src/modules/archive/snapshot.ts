import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { documents, files, organizations, sessions } from '../../db/schema/index.ts';
import { lineOf } from './fields.ts';
import type { Manifest } from './manifest.ts';
import type { Part } from './part.ts';
import { parts } from './parts.ts';
import { isWithheld, rowsOf, type Scope } from './rows.ts';

/** What was read at one moment: lines on the disk, and which objects go with them. */
export interface Snapshot {
  organization: Manifest['organization'];
  parts: Manifest['parts'];
  withheldSessions: number;
  /** Paths within the archive, with the ids under which the storage has them. */
  objects: { path: string; id: string; variant: 'original' | 'thumbnail' }[];
}

/** Writes a part's lines to a file, and gives what the manifest says of it. */
async function writePart(tx: Tx, part: Part, scope: Scope, path: string) {
  const hash = createHash('sha256');
  const sum = { lines: 0, bytes: 0 };
  async function* chunks() {
    for await (const rows of rowsOf(tx, part, scope)) {
      const text = rows.map((row) => `${lineOf(part, row)}\n`).join('');
      const bytes = Buffer.from(text);
      hash.update(bytes);
      sum.lines += rows.length;
      sum.bytes += bytes.length;
      yield bytes;
    }
  }
  await pipeline(Readable.from(chunks()), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  return { part: part.name, ...sum, sha256: hash.digest('hex') };
}

async function aboutOrganization(tx: Tx, { organizationId }: Scope) {
  const [row] = await tx
    .select({
      id: organizations.id,
      slug: organizations.slug,
      kind: organizations.kind,
      name: organizations.name,
    })
    .from(organizations)
    .where(sql`${organizations.id} = ${organizationId}`);
  if (!row) throw new Error('the organization is not there');
  return { ...row, name: row.name.uz };
}

/** Objects of what is in the archive: files that were sent, and documents as they came. */
async function listObjects(tx: Tx, scope: Scope): Promise<Snapshot['objects']> {
  const found: Snapshot['objects'] = [];
  const sent = parts.find(({ table }) => table === files);
  if (!sent) throw new Error('files are a part of an archive');
  for await (const rows of rowsOf(tx, sent, scope)) {
    for (const { id, type } of rows) {
      const variants = String(type).startsWith('image/') ? (['thumbnail'] as const) : [];
      for (const variant of ['original', ...variants] as const) {
        found.push({ path: `files/${id}/${variant}`, id: String(id), variant });
      }
    }
  }
  const kept = await tx
    .select({ id: documents.id })
    .from(documents)
    .where(sql`${documents.organizationId} = ${scope.organizationId}`);
  for (const { id } of kept)
    found.push({ path: `documents/${id}/original`, id, variant: 'original' });
  return found;
}

/**
 * Reads everything at one moment, however many write meanwhile: the transaction lasts as long as the
 * disk takes, never as long as whoever receives the archive. `written` hears of each file when it is whole.
 */
export function takeSnapshot(
  context: Context,
  scope: Scope,
  folder: string,
  written: (part: Part, path: string) => void,
): Promise<Snapshot> {
  return context.db.inOrganization(scope.organizationId, async (tx) => {
    await tx.execute(sql`set transaction isolation level repeatable read, read only`);
    const organization = await aboutOrganization(tx, scope);
    const list: Snapshot['parts'] = [];
    for (const part of parts) {
      const path = join(folder, part.name);
      list.push(await writePart(tx, part, scope, path));
      written(part, path);
    }
    const withheldSessions = scope.seesQuarantine ? 0 : await tx.$count(sessions, isWithheld);
    return { organization, parts: list, withheldSessions, objects: await listObjects(tx, scope) };
  });
}
