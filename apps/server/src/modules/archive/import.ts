import type { ArchivePart } from '@civicconnect/contract';
import { eq } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { organizations } from '../../db/schema/index.ts';
import { recordAct } from '../audit/record.ts';
import { goOn, refuseBeyondLimits, refuseUncounted } from './after.ts';
import { BadArchive } from './bad-archive.ts';
import { type Checked, checkArchive } from './check.ts';
import { foundOrganization, type Loading, loadOrganization, loadParts, takingOf } from './load.ts';
import type { Manifest } from './manifest.ts';
import { type OpenArchive, openArchive } from './open-archive.ts';
import { renaming } from './renaming.ts';
import { discardStaged, type Staged, stageFiles, unstageRows } from './stage.ts';
import { inTheWay, type Target } from './surroundings.ts';

/** What hears how far an import is. */
export interface Told {
  checked(manifest: Manifest, rows: number, files: number): Promise<void>;
  /** Files and rows that came since it was told last. */
  stored(more: { rows?: number; files?: number }): void;
}

export interface Taken {
  organizationId: string;
  manifest: Manifest;
  counts: Partial<Record<ArchivePart, number>>;
}

/** How the organization of an archive is to be here. */
export interface Into {
  target: Target;
  /** Whose act it is; null: the server's operator. */
  caller: Pick<StaffCaller, 'id' | 'name' | 'role'> | null;
  /** Of one that is founded: whether it is the installation's own. */
  isHome?: boolean;
}

async function load(loading: Loading, staged: Staged, into: Into): Promise<Taken['counts']> {
  const { context, tx, organizationId, checked } = loading;
  const { target, caller, isHome = false } = into;
  if (target.organizationId !== null) {
    // Held to the end: nothing else becomes of the organization meanwhile.
    await tx
      .select({ id: organizations.id })
      .from(organizations)
      .where(eq(organizations.id, organizationId))
      .for('update');
  }
  await unstageRows(tx, organizationId, staged);
  if (target.organizationId === null) {
    await foundOrganization(loading, isHome);
  } else {
    if ((await inTheWay(tx, organizationId)).length > 0) throw new BadArchive('not_empty');
    await loadOrganization(loading);
  }
  loading.loaded(1);
  const counts = await loadParts(loading);
  await refuseBeyondLimits(tx, organizationId, target);
  await refuseUncounted(tx, organizationId);
  await goOn(context, tx, organizationId);
  const { name } = checked.manifest.organization;
  await recordAct(context, tx, organizationId, caller, {
    act: 'organization.imported',
    target: { id: organizationId, name },
    after: { exportedAt: checked.manifest.exportedAt, rows: checked.rows },
  });
  return counts;
}

/** All in one transaction: in the organization's own view of the database where it is there already. */
function inOne<T>(context: Context, { target }: Into, work: (tx: Tx) => Promise<T>): Promise<T> {
  return target.organizationId === null
    ? context.db.onPlatform(work)
    : context.db.inOrganization(target.organizationId, work);
}

async function take(
  context: Context,
  archive: OpenArchive,
  checked: Checked,
  into: Into,
  told: Told,
): Promise<Taken> {
  const { manifest } = checked;
  const there = manifest.organization.id;
  const organizationId = into.target.organizationId ?? there;
  const said = new Map([...checked.said, [there, organizationId] as const]);
  const rename = renaming(said, checked.isAnew);
  const staged: Staged = new Set();
  try {
    await stageFiles(context, organizationId, archive, checked.owners, rename, staged, async () =>
      told.stored({ files: 1 }),
    );
    const counts = await inOne(context, into, (tx) => {
      const taking = takingOf(context, into.isHome === true);
      const loaded = (rows: number) => told.stored({ rows });
      const loading = { context, tx, organizationId, archive, checked, rename, taking, loaded };
      return load(loading, staged, into);
    });
    return { organizationId, manifest, counts };
  } catch (error) {
    await discardStaged(context, organizationId, staged).catch((failure: unknown) =>
      context.log.warn({ err: failure }, 'files of an import are deleted later'),
    );
    throw error;
  }
}

/**
 * Takes an archive from the disk in: it is read and found sound before anything is stored, then all of
 * it is, or nothing.
 *
 * @throws BadArchive that says what is wrong with it, and where
 */
export async function importArchive(
  context: Context,
  path: string,
  into: Into,
  told: Told,
): Promise<Taken> {
  const archive = await openArchive(path);
  try {
    const checked = await checkArchive(context, archive, into.target);
    const objects = [...archive.names].filter((name) => /^(?:files|documents)\//.test(name));
    await told.checked(checked.manifest, checked.rows, objects.length);
    return await take(context, archive, checked, into, told);
  } finally {
    archive.close();
  }
}
