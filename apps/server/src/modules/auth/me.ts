import type { BodyOf, endpoints, Locale, Me } from '@civicconnect/contract';
import { permissionsOf } from '@civicconnect/domain';
import { and, eq } from 'drizzle-orm';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { citizens, organizations, staff } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { organizationView } from '../organizations/queries.ts';
import { citizenView, staffView } from './views.ts';

/** Who the caller is and what they may do. */
export function whoAmI(context: Context, caller: Caller, reader: Locale): Promise<Me> {
  return context.db.inOrganization(caller.organizationId, (tx) => meOf(tx, caller, reader));
}

type Changes = BodyOf<typeof endpoints.updateMe>;
type Own = Omit<Changes, 'language'>;

/**
 * Changes what the caller may change of themselves; what is not given stays.
 *
 * @throws Refused 422 `invalid_input` where staff are given what only citizens have, or the other way round
 */
export function updateMe(
  context: Context,
  caller: Caller,
  changes: Changes,
  reader: Locale,
): Promise<Me> {
  const { language, ...named } = changes;
  const own = language === undefined ? named : { locale: language, ...named };
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    if (caller.kind === 'staff') await updateStaff(tx, caller, own);
    else await updateCitizen(tx, caller, own);
    return meOf(tx, caller, reader);
  });
}

async function updateStaff(tx: Tx, caller: Caller, { script, residence, ...changes }: Own) {
  const foreign = Object.entries({ script, residence }).filter(([, value]) => value !== undefined);
  if (foreign.length > 0) {
    const errors = foreign.map(([path]) => ({ path, code: 'other', message: '' }));
    throw new Refused('invalid_input', { errors });
  }
  const { notifications, ...named } = changes;
  const set = { ...named, ...(notifications ? { notificationChoices: notifications } : {}) };
  if (Object.values(set).every((value) => value === undefined)) return;
  await tx
    .update(staff)
    .set(set)
    .where(and(eq(staff.organizationId, caller.organizationId), eq(staff.id, caller.id)));
}

async function updateCitizen(
  tx: Tx,
  caller: Caller,
  { residence, notifications, ...changes }: Own,
) {
  if (notifications !== undefined) {
    throw new Refused('invalid_input', {
      errors: [{ path: 'notifications', code: 'other', message: '' }],
    });
  }
  const set = { ...changes, ...(residence === undefined ? {} : { residence: residence || null }) };
  if (Object.values(set).every((value) => value === undefined)) return;
  await tx
    .update(citizens)
    .set(set)
    .where(and(eq(citizens.organizationId, caller.organizationId), eq(citizens.id, caller.id)));
}

async function meOf(tx: Tx, caller: Caller, reader: Locale): Promise<Me> {
  const [organization] = await tx
    .select()
    .from(organizations)
    .where(eq(organizations.id, caller.organizationId));
  if (!organization) throw new Refused('unauthenticated');
  const person = await personOf(tx, caller, reader);
  return {
    person,
    role: person.kind === 'staff' ? person.role : 'citizen',
    departments: person.kind === 'staff' ? person.departments : [],
    language: person.locale,
    organization: organizationView(organization),
    permissions: permissionsOf(caller.kind === 'staff' ? caller.role : 'citizen'),
  };
}

async function personOf(tx: Tx, caller: Caller, reader: Locale): Promise<Me['person']> {
  const { organizationId, id } = caller;
  if (caller.kind === 'citizen') {
    const [row] = await tx
      .select()
      .from(citizens)
      .where(and(eq(citizens.organizationId, organizationId), eq(citizens.id, id)));
    if (row) return citizenView(row);
  } else {
    const [row] = await tx
      .select()
      .from(staff)
      .where(and(eq(staff.organizationId, organizationId), eq(staff.id, id)));
    if (row) return staffView(tx, row, reader);
  }
  throw new Refused('unauthenticated');
}
