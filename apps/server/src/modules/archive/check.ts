import type { Context } from '../../context.ts';
import { BadArchive } from './bad-archive.ts';
import { checkFiles, type Owner } from './check-files.ts';
import { lineSchema } from './fields.ts';
import { readLines } from './lines.ts';
import { dataName, filesName, type Manifest, manifestName } from './manifest.ts';
import { type OpenArchive, verifyFile } from './open-archive.ts';
import type { Part, Row } from './part.ts';
import { parts } from './parts.ts';
import { manifestOf } from './read-manifest.ts';
import { areInUse, codesInUse, hasKnownIds, type Target } from './surroundings.ts';

/** What an archive was found to hold; nothing was stored yet. */
export interface Checked {
  manifest: Manifest;
  /** The organization's own line. */
  organization: Row;
  /** Accounts that are there already, under other ids. */
  said: Map<string, string>;
  /** Others of the installation have some of the ids: all are made anew. */
  isAnew: boolean;
  takenCodes: Set<string>;
  /** Whose the files are, by their ids. */
  owners: Map<string, Owner>;
  /** The highest tracking number. */
  highest: number;
  rows: number;
}

/** Every byte that the manifest speaks of, and none that it does not. */
async function verifyData(archive: OpenArchive, manifest: Manifest): Promise<void> {
  const said = new Map(manifest.parts.map((entry) => [dataName(entry.part), entry]));
  if (said.size !== manifest.parts.length) throw new BadArchive('damaged', { file: manifestName });
  for (const name of archive.names) {
    if (name.startsWith('data/') && !said.has(name))
      throw new BadArchive('damaged', { file: name });
  }
  for (const [file, entry] of said) await verifyFile(archive, file, entry);
  await verifyFile(archive, filesName, manifest.files);
}

const textOf = (row: Row, field: string) => String(row[field]);

/** Looks at some rows of a part for what is to be known before anything is stored. */
async function notice(context: Context, part: Part, rows: Row[], target: Target, found: Checked) {
  const { said, takenCodes, owners } = found;
  if (part.name === 'staff') {
    for (const row of rows) {
      const there = target.staff.get(textOf(row, 'email').toLowerCase());
      if (there) said.set(textOf(row, 'id'), there);
    }
  }
  if (part.name === 'sessions') {
    const codes = await codesInUse(
      context,
      rows.map((row) => textOf(row, 'verificationCode')),
    );
    for (const code of codes) takenCodes.add(code);
    for (const row of rows) {
      const [, end] = /-(\d{1,15})$/.exec(textOf(row, 'number')) ?? [];
      if (end) found.highest = Math.max(found.highest, Number(end));
    }
  }
  if (part.name === 'files' || part.name === 'documents') {
    for (const row of rows) {
      owners.set(`${part.name}/${row.id}`, { type: textOf(row, 'type'), size: Number(row.size) });
    }
  }
  if (hasKnownIds(part) && !found.isAnew) {
    found.isAnew = await areInUse(
      context,
      part,
      rows.map((row) => textOf(row, 'id')),
    );
  }
}

const batch = 500;

async function checkPart(
  context: Context,
  archive: OpenArchive,
  part: Part,
  lines: number,
  target: Target,
  found: Checked,
): Promise<void> {
  const file = dataName(part.name);
  let waiting: Row[] = [];
  let count = 0;
  for await (const { value } of readLines(archive, file, lineSchema(part))) {
    count += 1;
    if (part.name === 'organization') found.organization = value;
    waiting.push(value);
    if (waiting.length < batch) continue;
    await notice(context, part, waiting, target, found);
    waiting = [];
  }
  if (waiting.length > 0) await notice(context, part, waiting, target, found);
  if (count !== lines) throw new BadArchive('damaged', { file });
  found.rows += count;
}

/**
 * Reads an archive from end to end: hashes first, then every line by its shape. Nothing is stored.
 *
 * @throws BadArchive that says where it is wrong
 */
export async function checkArchive(
  context: Context,
  archive: OpenArchive,
  target: Target,
): Promise<Checked> {
  const manifest = await manifestOf(archive);
  await verifyData(archive, manifest);
  const found: Checked = {
    manifest,
    organization: {},
    said: new Map(),
    isAnew: false,
    takenCodes: new Set(),
    owners: new Map(),
    highest: 0,
    rows: 0,
  };
  const lines = new Map(manifest.parts.map((entry) => [entry.part, entry.lines]));
  if (lines.get('organization') !== 1) {
    throw new BadArchive('damaged', { file: dataName('organization') });
  }
  for (const part of parts) {
    const count = lines.get(part.name);
    // An archive of an earlier version lacks what came later.
    if (count !== undefined) {
      await checkPart(context, archive, part, count, target, found);
    }
  }
  await checkFiles(archive, manifest, found.owners);
  return found;
}
