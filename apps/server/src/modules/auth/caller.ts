import { createHash, timingSafeEqual } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import type { Caller, ServiceCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { citizens, logins, staff, staffDepartments } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { callerOfKey } from '../api-keys/caller.ts';
import { visitorOf } from './session-keys.ts';
import { readAccessToken, type Subject } from './tokens.ts';

/** The token of `Authorization: Bearer …`; null without the header. Throws 401 for another scheme. */
export function bearerOf(request: FastifyRequest): string | null {
  const header = request.headers.authorization;
  if (header === undefined) return null;
  const [, token] = /^Bearer +(\S+)$/i.exec(header) ?? [];
  if (!token) throw new Refused('unauthenticated');
  return token;
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/**
 * The process that shows `X-Service-Key`; null without the header. Digests are compared, so that the
 * time it takes tells neither the key nor its length.
 *
 * @throws Refused 401 `unauthenticated` for another key, and for any where none is configured
 */
export function serviceOf(context: Context, request: FastifyRequest): ServiceCaller | null {
  const shown = request.headers['x-service-key'];
  if (shown === undefined) return null;
  const { aiServiceKey } = context.config;
  if (aiServiceKey === undefined || typeof shown !== 'string') throw new Refused('unauthenticated');
  if (!timingSafeEqual(digest(shown), digest(aiServiceKey))) throw new Refused('unauthenticated');
  return { kind: 'service' };
}

/**
 * Who asks: null when the request names nobody.
 *
 * @throws Refused 401 `unauthenticated` for a token that is bad, expired, revoked or of somebody gone,
 *   for a key of an organization that is none (any more), and for a session key that opens nothing
 */
export async function callerOf(context: Context, request: FastifyRequest): Promise<Caller | null> {
  const token = bearerOf(request);
  if (token !== null) return (await callerOfToken(context, token)).caller;
  return (await callerOfKey(context, request)) ?? visitorOf(context, request);
}

/**
 * Who an access token belongs to, as the database knows them now, and when the token ends.
 *
 * @throws Refused 401 `unauthenticated`
 */
export async function callerOfToken(
  context: Context,
  token: string,
): Promise<{ caller: Caller; expiresAt: Date }> {
  const { expiresAt, ...subject } = await readAccessToken(context, token);
  const caller = await context.db.inOrganization(subject.organizationId, (tx) =>
    findCaller(tx, subject, context.clock.now()),
  );
  if (!caller) throw new Refused('unauthenticated');
  return { caller, expiresAt };
}

/** Who a caller is now; null when their login is over. */
export function callerNow(context: Context, caller: Caller): Promise<Caller | null> {
  const { kind, organizationId, id: subjectId, loginId } = caller;
  return context.db.inOrganization(organizationId, (tx) =>
    findCaller(tx, { kind, organizationId, subjectId, loginId }, context.clock.now()),
  );
}

const departmentsOfStaff = sql<string[]>`array(
  select ${staffDepartments.departmentId} from ${staffDepartments}
  where ${staffDepartments.organizationId} = ${staff.organizationId}
    and ${staffDepartments.staffId} = ${staff.id})`;

/** One query by primary keys. The token says who; everything that can change is read here. */
async function findCaller(tx: Tx, subject: Subject, now: Date): Promise<Caller | null> {
  const [found] = await tx
    .select({
      login: { revokedAt: logins.revokedAt, expiresAt: logins.expiresAt },
      citizenId: citizens.id,
      staff: {
        id: staff.id,
        name: staff.name,
        role: staff.role,
        deactivatedAt: staff.deactivatedAt,
      },
      departmentIds: departmentsOfStaff,
    })
    .from(logins)
    .leftJoin(
      citizens,
      and(
        eq(logins.subjectKind, 'citizen'),
        eq(citizens.organizationId, logins.organizationId),
        eq(citizens.id, logins.subjectId),
      ),
    )
    .leftJoin(
      staff,
      and(
        eq(logins.subjectKind, 'staff'),
        eq(staff.organizationId, logins.organizationId),
        eq(staff.id, logins.subjectId),
      ),
    )
    .where(
      and(
        eq(logins.organizationId, subject.organizationId),
        eq(logins.id, subject.loginId),
        eq(logins.subjectKind, subject.kind),
        eq(logins.subjectId, subject.subjectId),
      ),
    );
  if (!found || found.login.revokedAt || found.login.expiresAt <= now) return null;
  const { organizationId, loginId } = subject;
  if (found.citizenId) return { kind: 'citizen', organizationId, id: found.citizenId, loginId };
  if (!found.staff || found.staff.deactivatedAt) return null;
  const { id, name, role } = found.staff;
  const { departmentIds } = found;
  return { kind: 'staff', organizationId, id, loginId, name, role, departmentIds };
}
