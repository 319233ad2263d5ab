import { createHash, randomBytes } from 'node:crypto';
import { Settings } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { CitizenCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { organizations, sessionKeys, sessions } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { addressKey } from '../../http/limits.ts';
import { refuseStrangeOrigin } from '../../http/origins.ts';

/** 256 bits. */
const keyBytes = 32;
/** A connection is looked at again after this long at the latest, in ms. */
const connectionMs = 24 * 3600 * 1000;

const hashOf = (key: string) => createHash('sha256').update(key).digest('base64url');

/** A new key for a chat, `<organization id>.<256 bits>`; only its hash is kept. */
export async function makeSessionKey(
  tx: Tx,
  opened: { organizationId: string; citizenId: string; sessionId: string },
  now: Date,
): Promise<string> {
  const key = `${opened.organizationId}.${randomBytes(keyBytes).toString('base64url')}`;
  await tx.insert(sessionKeys).values({ ...opened, keyHash: hashOf(key), createdAt: now });
  return key;
}

/** The organization that a key belongs to; null for what no key looks like. */
function organizationOf(key: string): string | null {
  const [id = '', random = '', ...rest] = key.split('.');
  const isKey = rest.length === 0 && random.length === 43 && z.uuid().safeParse(id).success;
  return isKey ? id.toLowerCase() : null;
}

/**
 * Whose chat a session key opens. It is dead when its session can be opened again no more.
 *
 * @param address from where it is shown
 * @throws Refused 401 `unauthenticated`
 */
export async function callerOfSessionKey(
  context: Context,
  key: string,
  address: string,
): Promise<CitizenCaller & { visitor: { expiresAt: Date } }> {
  const organizationId = organizationOf(key);
  if (organizationId === null) throw new Refused('unauthenticated');
  const [found] = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({
        citizenId: sessionKeys.citizenId,
        session: sessions,
        settings: organizations.settings,
      })
      .from(sessionKeys)
      .innerJoin(
        sessions,
        and(
          eq(sessions.organizationId, sessionKeys.organizationId),
          eq(sessions.id, sessionKeys.sessionId),
        ),
      )
      .innerJoin(organizations, eq(organizations.id, sessionKeys.organizationId))
      .where(
        and(eq(sessionKeys.organizationId, organizationId), eq(sessionKeys.keyHash, hashOf(key))),
      ),
  );
  if (!found) throw new Refused('unauthenticated');
  const { session, citizenId, settings } = found;
  const now = context.clock.now();
  const expiresAt = endOf(session, settings, now);
  if (expiresAt <= now) throw new Refused('unauthenticated');
  return {
    kind: 'citizen',
    organizationId,
    id: citizenId,
    loginId: session.id,
    visitor: { sessionId: session.id, address: addressKey(address), expiresAt },
  };
}

function endOf(session: { closedAt: Date | null }, stored: Settings, now: Date): Date {
  if (session.closedAt === null) return new Date(now.getTime() + connectionMs);
  const { reopenSeconds } = Settings.shape.timers.parse(stored.timers);
  return new Date(session.closedAt.getTime() + reopenSeconds * 1000);
}

/**
 * The visitor whose key a request shows in its header; null without one.
 *
 * @throws Refused 401 `unauthenticated`, 403 from a site that may not hold the organization's widget
 */
export async function visitorOf(
  context: Context,
  request: FastifyRequest,
): Promise<CitizenCaller | null> {
  const key = request.headers['x-session-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string') throw new Refused('unauthenticated');
  const caller = await callerOfSessionKey(context, key, request.ip);
  await refuseStrangeOrigin(context, caller.organizationId, request.headers);
  return caller;
}

/**
 * Counts a message or a question of a visitor: by visitor, and generously by address. Others are not counted.
 *
 * @throws Refused 429 `rate_limited`
 */
export async function limitVisitor(
  context: Context,
  { visitor }: Pick<CitizenCaller, 'visitor'>,
): Promise<void> {
  if (!visitor) return;
  await context.limits.consume('visitorMessagesPerAddress', visitor.address);
  await context.limits.consume('messagesPerVisitor', visitor.sessionId);
}
