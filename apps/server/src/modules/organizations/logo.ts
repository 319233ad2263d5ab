import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import type { Organization } from '@civicconnect/contract';
import { eq } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { logos, organizations, type StoredLogo } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { Bytes } from '../../http/bytes.ts';
import { receiveFile } from '../../http/receive-file.ts';
import { recordAct } from '../audit/record.ts';
import { kindOf } from '../files/kinds.ts';
import { remakeLogo } from '../files/logo-image.ts';
import { incomingFolder } from '../files/upload.ts';
import { findOrganization, organizationView } from './queries.ts';

const megabytes = 2;

/** A logo's size, for the record of the act; null for none. */
const recorded = (logo: StoredLogo | null) => logo && { logo: `${logo.width} × ${logo.height}` };

/** Puts a logo beside the organization, or takes it away, with its record. */
async function setLogo(
  context: Context,
  tx: Tx,
  caller: StaffCaller,
  logo: StoredLogo | null,
): Promise<Organization> {
  const own = eq(organizations.id, caller.organizationId);
  const [row] = await tx.select().from(organizations).where(own).for('update');
  if (!row) throw new Refused('not_found');
  await tx.update(organizations).set({ logo }).where(own);
  if (row.logo?.hash !== logo?.hash) {
    await recordAct(context, tx, caller.organizationId, caller, {
      act: logo ? 'settings.logo_changed' : 'settings.logo_removed',
      target: { id: null, name: null },
      before: recorded(row.logo),
      after: recorded(logo),
    });
  }
  return organizationView({ ...row, logo });
}

/**
 * Takes a logo in: an image by its content, drawn anew.
 *
 * @throws Refused 413 `too_large`, 415 `unsupported_type`, 422 `invalid_input`, 429 `rate_limited`
 */
export async function putLogo(
  context: Context,
  caller: StaffCaller,
  request: FastifyRequest,
): Promise<Organization> {
  await context.limits.consume('uploadsPerPerson', caller.id);
  const received = await receiveFile(request, {
    field: 'file',
    megabytes,
    directory: incomingFolder(context.config.dataDir),
  });
  try {
    const source = await readFile(received.path);
    if (kindOf(source)?.family !== 'image') throw new Refused('unsupported_type');
    const { bytes, type, ...logo } = await remakeLogo(source);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const { organizationId } = caller;
    return await context.db.inOrganization(organizationId, async (tx) => {
      await tx
        .insert(logos)
        .values({ organizationId, bytes, type })
        .onConflictDoUpdate({ target: logos.organizationId, set: { bytes, type } });
      return setLogo(context, tx, caller, { ...logo, hash });
    });
  } finally {
    await rm(received.path, { force: true });
  }
}

/** Takes the logo away. Taking away none is no error. */
export function removeLogo(context: Context, caller: StaffCaller): Promise<Organization> {
  const { organizationId } = caller;
  return context.db.inOrganization(organizationId, async (tx) => {
    await tx.delete(logos).where(eq(logos.organizationId, organizationId));
    return setLogo(context, tx, caller, null);
  });
}

/**
 * The logo's bytes. An address that names its content is kept for good by browsers and proxies.
 *
 * @throws Refused 404 when there is none
 */
export async function readLogo(
  context: Context,
  ref: string,
  version: string | undefined,
): Promise<Bytes> {
  const { id, logo } = await findOrganization(context, ref);
  const [found] = await context.db.inOrganization(id, (tx) =>
    tx.select().from(logos).where(eq(logos.organizationId, id)),
  );
  if (!found || !logo) throw new Refused('not_found');
  return new Bytes(found.bytes, {
    'content-type': found.type,
    'content-length': String(found.bytes.length),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control':
      version === logo.hash ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
  });
}
