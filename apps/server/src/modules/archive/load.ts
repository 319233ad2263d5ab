import { randomBytes } from 'node:crypto';
import type { ArchivePart, Settings } from '@civicconnect/contract';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { postgresCode, type Tx } from '../../db/database.ts';
import { organizations, routerCheckpoints } from '../../db/schema/index.ts';
import { keysOf } from '../auth/keys.ts';
import { seal } from '../auth/seal.ts';
import { verificationCode } from '../sessions/numbers.ts';
import { BadArchive } from './bad-archive.ts';
import type { Checked } from './check.ts';
import { lineSchema } from './fields.ts';
import { alike, insertRows } from './insert.ts';
import { readLines } from './lines.ts';
import { dataName } from './manifest.ts';
import type { OpenArchive } from './open-archive.ts';
import type { Part, Row, Taking } from './part.ts';
import { parts } from './parts.ts';
import { organizationPart } from './parts-house.ts';
import { type Rename, renamed } from './renaming.ts';
import { createRevisions, type Revisions } from './revisions.ts';

/** What one import works with. */
export interface Loading {
  context: Context;
  tx: Tx;
  organizationId: string;
  archive: OpenArchive;
  checked: Checked;
  rename: Rename;
  taking: Taking;
  /** Hears how many rows are there. */
  loaded(rows: number): void;
}

/** Everything that an import gives by itself. */
export function takingOf(context: Context, keepsSuperusers: boolean): Taking {
  const secret = () => `whsec_${randomBytes(32).toString('base64url')}`;
  return {
    now: context.clock.now(),
    sealedSecret: () => seal(keysOf(context.secret).sealing, secret()),
    unknown: () => randomBytes(32).toString('base64url'),
    keepsSuperusers,
  };
}

const batch = 500;

/** Why the database did not take a part's rows, as far as that is the archive's fault. */
function refusedBy(error: unknown, part: Part): unknown {
  const code = postgresCode(error) ?? '';
  // Unique, foreign key, not null, check, out of range: of integrity and of data.
  if (!code.startsWith('23') && !code.startsWith('22')) return error;
  return new BadArchive('inconsistent', { file: dataName(part.name) });
}

/** A row as it is to be here. */
function taken({ rename, taking, checked }: Loading, part: Part, row: Row): Row {
  const here = renamed(part, row, rename);
  const own = part.take ? part.take(here, taking) : here;
  const isTaken = checked.takenCodes.has(String(own.verificationCode));
  return part.name === 'sessions' && isTaken
    ? { ...own, verificationCode: verificationCode() }
    : own;
}

/** Accounts that were there stay as they are. */
const isThere = ({ checked }: Loading, part: Part, row: Row) =>
  part.name === 'staff' && checked.said.has(String(row.id));

async function insertPart(
  loading: Loading,
  part: Part,
  rows: Row[],
  revisions: Revisions,
): Promise<void> {
  const { tx, organizationId } = loading;
  const own = rows
    .filter((row) => !isThere(loading, part, row))
    .map((row) => taken(loading, part, row));
  for (const run of alike(own)) {
    const ordered = revisions.asked(part, run);
    if (ordered === null) {
      await insertRows(
        tx,
        part,
        organizationId,
        run.map((row) => revisions.follow(part, row)),
      );
      continue;
    }
    const given = await insertRows(tx, part, organizationId, ordered, sql`revision`);
    revisions.told(part, run, given);
  }
}

async function loadPart(loading: Loading, part: Part, revisions: Revisions): Promise<number> {
  const { archive, loaded } = loading;
  let waiting: Row[] = [];
  let count = 0;
  const store = async () => {
    try {
      await insertPart(loading, part, waiting, revisions);
    } catch (error) {
      throw refusedBy(error, part);
    }
    count += waiting.length;
    loaded(waiting.length);
    waiting = [];
  };
  for await (const { value } of readLines(archive, dataName(part.name), lineSchema(part))) {
    waiting.push(value);
    if (waiting.length === (part.batch ?? batch)) await store();
  }
  if (waiting.length > 0) await store();
  return count;
}

/**
 * What an organization that is there takes over of the archive's: how it is called and works. Its
 * address and the sites that may show its widget are its own.
 */
export async function loadOrganization(loading: Loading): Promise<void> {
  const { tx, organizationId, checked, rename } = loading;
  const row = renamed(organizationPart, checked.organization, rename);
  const own = eq(organizations.id, organizationId);
  const [before] = await tx.select().from(organizations).where(own).for('update');
  if (!before) throw new Error('the organization is not there');
  const { kind, name, region = null, logo = null } = row;
  const settings = {
    ...(row.settings as Settings),
    allowedOrigins: before.settings.allowedOrigins,
  };
  await tx
    .update(organizations)
    .set({ kind, name, region, settings, logo } as Partial<typeof organizations.$inferInsert>)
    .where(own);
}

/** Founds the organization under its own id, as the archive has it. */
export async function foundOrganization(loading: Loading, isHome: boolean): Promise<void> {
  const { tx, organizationId, checked, rename } = loading;
  const row = renamed(organizationPart, checked.organization, rename);
  await insertRows(tx, organizationPart, organizationId, [{ ...row, isHome }]);
  await tx.execute(sql`select civic_create_numbers(${organizationId}::uuid)`);
}

/**
 * Every part but the organization itself, in the order in which they name each other.
 *
 * @returns how many rows of each
 * @throws BadArchive `inconsistent`
 */
export async function loadParts(loading: Loading): Promise<Partial<Record<ArchivePart, number>>> {
  const { tx, organizationId, archive, checked } = loading;
  // A model may have been asked for before there was anything to learn.
  await tx.delete(routerCheckpoints).where(eq(routerCheckpoints.organizationId, organizationId));
  const revisions = createRevisions();
  const counts: Partial<Record<ArchivePart, number>> = {};
  for (const part of parts) {
    if (part.name === 'organization' || !archive.names.has(dataName(part.name))) continue;
    counts[part.name] = await loadPart(loading, part, revisions);
  }
  await tx.execute(
    sql`select civic_continue_numbers(${organizationId}::uuid, ${checked.highest}::bigint)`,
  );
  return counts;
}
