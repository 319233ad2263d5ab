import type {
  BodyOf,
  endpoints,
  LocalizedText,
  ManagedNeighborhood,
  ResponseOf,
} from '@civicconnect/contract';
import { and, eq, inArray } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { postgresCode, type Tx } from '../../db/database.ts';
import { neighborhoods } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { refuseChangedMeanwhile } from '../../http/meanwhile.ts';
import { recordAct } from '../audit/record.ts';
import { checkedTexts, faultsOfText, trimmedText } from '../localized-texts.ts';
import { lockOrder, moveTo, nextOrder } from '../ordering.ts';
import { loadNeighborhoods } from './queries.ts';

const longestName = 120;
const foreignKeyViolation = '23503';

const isNeighborhood = (organizationId: string, id: string) =>
  and(eq(neighborhoods.organizationId, organizationId), eq(neighborhoods.id, id));

/** The words by which a neighbourhood is known, whatever apostrophe or capital was typed. */
const known = (name: string) =>
  name
    .toLocaleLowerCase('uz')
    .replace(/['`‘’ʻʼ]/g, 'ʼ')
    .replace(/\s+/g, ' ')
    .trim();

/** Uzbek names that are there already, those of `except` left out. */
async function knownNames(tx: Tx, organizationId: string, except?: string): Promise<Set<string>> {
  const rows = await tx
    .select({ id: neighborhoods.id, name: neighborhoods.name })
    .from(neighborhoods)
    .where(eq(neighborhoods.organizationId, organizationId));
  return new Set(rows.filter(({ id }) => id !== except).map(({ name }) => known(name.uz)));
}

/** Adds those whose names are new, at the end and in their order. The list must be locked. */
async function insertNew(
  context: Context,
  tx: Tx,
  organizationId: string,
  names: LocalizedText[],
): Promise<ManagedNeighborhood[]> {
  const seen = await knownNames(tx, organizationId);
  const fresh = names.filter(({ uz }) => {
    const key = known(uz);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  if (fresh.length === 0) return [];
  const first = await nextOrder(tx, neighborhoods, organizationId);
  const rows = fresh.map((name, at) => ({
    organizationId,
    id: context.newId(),
    name,
    order: first + at,
  }));
  await tx.insert(neighborhoods).values(rows);
  const ids = rows.map(({ id }) => id);
  return loadNeighborhoods(tx, organizationId, inArray(neighborhoods.id, ids));
}

/** Adds one, last in the order. Throws 409 `taken` when its Uzbek name is known. */
export async function createNeighborhood(
  context: Context,
  caller: StaffCaller,
  body: BodyOf<typeof endpoints.createNeighborhood>,
): Promise<ManagedNeighborhood> {
  const { organizationId } = caller;
  const { name } = checkedTexts(body, { name: longestName });
  return context.db.inOrganization(organizationId, async (tx) => {
    await lockOrder(tx, 'neighborhoods', organizationId);
    const [made] = await insertNew(context, tx, organizationId, [name]);
    if (!made) throw new Refused('taken');
    await recordAct(context, tx, organizationId, caller, {
      act: 'neighborhood.created',
      target: { id: made.id, name: name.uz },
      after: { name },
    });
    return made;
  });
}

/** Adds many at once; what is known already is counted and passed over. */
export async function importNeighborhoods(
  context: Context,
  caller: StaffCaller,
  { names: given }: BodyOf<typeof endpoints.importNeighborhoods>,
): Promise<ResponseOf<typeof endpoints.importNeighborhoods>> {
  const { organizationId } = caller;
  const errors = given.flatMap((name, at) => faultsOfText(`names.${at}`, name, longestName));
  if (errors.length > 0) throw new Refused('invalid_input', { errors });
  const names = given.map(trimmedText);
  return context.db.inOrganization(organizationId, async (tx) => {
    await lockOrder(tx, 'neighborhoods', organizationId);
    const made = await insertNew(context, tx, organizationId, names);
    if (made.length > 0) {
      await recordAct(context, tx, organizationId, caller, {
        act: 'neighborhood.imported',
        target: { id: null, name: null },
        after: { names: made.map(({ name }) => name.uz) },
      });
    }
    return { neighborhoods: made, known: names.length - made.length };
  });
}

/** Changes what was sent and leaves the rest. */
export async function updateNeighborhood(
  context: Context,
  caller: StaffCaller,
  id: string,
  { was, ...body }: BodyOf<typeof endpoints.updateNeighborhood>,
): Promise<ManagedNeighborhood> {
  const { organizationId } = caller;
  const { order, ...patch } = checkedTexts(body, { name: longestName });
  const isIt = isNeighborhood(organizationId, id);
  return context.db.inOrganization(organizationId, async (tx) => {
    await lockOrder(tx, 'neighborhoods', organizationId);
    const [row] = await loadNeighborhoods(tx, organizationId, eq(neighborhoods.id, id));
    if (!row) throw new Refused('not_found');
    refuseChangedMeanwhile(row, { ...patch, order }, was);
    if (patch.name && (await knownNames(tx, organizationId, id)).has(known(patch.name.uz))) {
      throw new Refused('taken');
    }
    if (Object.keys(patch).length > 0) await tx.update(neighborhoods).set(patch).where(isIt);
    if (order !== undefined) await moveTo(tx, neighborhoods, organizationId, id, order);
    const [after] = await loadNeighborhoods(tx, organizationId, eq(neighborhoods.id, id));
    if (!after) throw new Error('a neighbourhood that went away under its lock');
    await recordAct(context, tx, organizationId, caller, {
      act: 'neighborhood.updated',
      target: { id, name: after.name.uz },
      before: row,
      after,
    });
    return after;
  });
}

/**
 * Removes one that no session names.
 *
 * @throws Refused 409 `in_use`: it can be made inactive instead
 */
export async function deleteNeighborhood(
  context: Context,
  caller: StaffCaller,
  id: string,
): Promise<undefined> {
  const { organizationId } = caller;
  const remove = async (tx: Tx) => {
    const [row] = await loadNeighborhoods(tx, organizationId, eq(neighborhoods.id, id));
    if (!row) throw new Refused('not_found');
    await tx.delete(neighborhoods).where(isNeighborhood(organizationId, id));
    await recordAct(context, tx, organizationId, caller, {
      act: 'neighborhood.deleted',
      target: { id, name: row.name.uz },
      before: { name: row.name, active: row.active },
    });
  };
  await context.db.inOrganization(organizationId, remove).catch((error: unknown) => {
    // The database itself keeps what a session names.
    if (postgresCode(error) === foreignKeyViolation) throw new Refused('in_use');
    throw error;
  });
  return undefined;
}
