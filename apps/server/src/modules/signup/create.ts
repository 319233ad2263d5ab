import type { BodyOf, endpoints, LocalizedText, ResponseOf } from '@civicconnect/contract';
import { slugFault } from '@civicconnect/domain';
import { sql } from 'drizzle-orm';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { postgresCode, type Tx } from '../../db/database.ts';
import { organizations, staff } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { addressKey } from '../../http/limits.ts';
import { recordAct } from '../audit/record.ts';
import { hashPassword } from '../auth/passwords.ts';
import { checkPassword } from '../auth/strength.ts';
import { newSettings } from '../organizations/new-settings.ts';
import { overview } from '../platform/overviews.ts';
import { sendConfirmation } from './confirm.ts';

type NewOrganization = BodyOf<typeof endpoints.createOrganization>;

/** Where a request came from, and where the pages are as far as it knows. */
export interface SignUpOrigin {
  ip: string;
  origin: string;
}

/** Before tracking numbers: the first letters of the name in addresses, `CHA` for `chaqqon`. */
const prefixOf = (slug: string) =>
  slug
    .replace(/[^a-z]/g, '')
    .slice(0, 3)
    .toUpperCase();

const taken = () =>
  new Refused('taken', {
    params: { about: 'slug' },
    errors: [{ path: 'slug', code: 'taken', message: '' }],
  });

async function storeOrganization(
  context: Context,
  tx: Tx,
  { slug, kind, languages, admin }: NewOrganization,
  known: { name: LocalizedText; passwordHash: string; createdAt: Date; asksMail: boolean },
) {
  const id = context.newId();
  const numberPrefix = prefixOf(slug);
  const settings = newSettings({
    languages,
    ...(numberPrefix.length > 1 ? { numberPrefix } : {}),
  });
  const { name, passwordHash, createdAt } = known;
  // By the same instant its confirmation knows that nobody else suspended it.
  const suspendedAt = known.asksMail ? createdAt : null;
  const row = { id, slug, kind, name, region: null, settings, createdAt, suspendedAt };
  await tx.insert(organizations).values({ ...row, firstSteps: {} });
  await tx.execute(sql`select civic_create_numbers(${id})`);
  const person = {
    id: context.newId(),
    name: admin.name,
    email: admin.email,
    role: 'admin' as const,
    locale: languages[0] ?? ('uz' as const),
  };
  await tx.insert(staff).values({ ...person, organizationId: id, passwordHash, createdAt });
  return { organization: row, admin: person };
}

/**
 * A new organization with its first admin, without departments yet. A superuser's can be worked in at
 * once. Where others may sign up and e-mail is sent, theirs stands suspended until the link in the
 * letter is opened.
 *
 * @throws Refused 409 `taken` for a slug that is in use, 422 `invalid_input`, `weak_password`, 429
 */
export async function createOrganization(
  context: Context,
  caller: Caller | null,
  body: NewOrganization,
  from: SignUpOrigin,
): Promise<ResponseOf<typeof endpoints.createOrganization>> {
  const superuser = caller?.kind === 'staff' && caller.role === 'superuser' ? caller : null;
  const { slug, kind, admin } = body;
  const fault = slugFault(slug);
  if (fault) {
    throw new Refused('invalid_input', { errors: [{ path: 'slug', code: fault, message: '' }] });
  }
  const name = typeof body.name === 'string' ? { uz: body.name } : body.name;
  checkPassword(admin.password, [admin.name, admin.email, slug, ...Object.values(name)]);
  if (!superuser) await context.limits.consume('signUpsPerAddress', addressKey(from.ip));
  const passwordHash = await hashPassword(admin.password);
  const asksMail = !superuser && context.config.mail !== undefined;
  const createdAt = context.clock.now();
  const work = context.db.onPlatform(async (tx) => {
    const stored = await storeOrganization(context, tx, body, {
      name,
      passwordHash,
      createdAt,
      asksMail,
    });
    const { organization } = stored;
    const expiresAt = asksMail ? await sendConfirmation(context, tx, stored, from.origin) : null;
    await recordAct(context, tx, superuser?.organizationId ?? organization.id, superuser, {
      act: superuser ? 'organization.created' : 'organization.signed_up',
      target: { id: organization.id, name: name.uz },
      after: { slug, kind, admin: admin.email },
    });
    return {
      organization: await overview(tx, createdAt, organization.id),
      confirmation: expiresAt && { email: admin.email, expiresAt: expiresAt.toISOString() },
    };
  });
  return work.catch((error: unknown) => {
    if (postgresCode(error) === '23505') throw taken();
    throw error;
  });
}
