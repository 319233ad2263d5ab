import type { LoginKind } from '@civicconnect/contract';
import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { citizens, logins, staff } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import {
  accessSeconds,
  type RefreshClaim,
  readRefreshToken,
  refreshSeconds,
  refreshTokenOf,
  type Subject,
  signAccessToken,
} from './tokens.ts';

/** For tabs and lost answers: how long the token before the current one gives the same successor. */
const graceMs = 30_000;

/** What a browser gets when it is logged in or renewed. */
export interface Issued {
  kind: LoginKind;
  accessToken: string;
  expiresInSeconds: number;
  refreshToken: string;
}

/** A new login on one device. */
export async function openLogin(
  tx: Tx,
  context: Context,
  subject: Omit<Subject, 'loginId'>,
  userAgent: string | undefined,
): Promise<Subject> {
  const now = context.clock.now();
  const loginId = context.newId();
  await tx.insert(logins).values({
    organizationId: subject.organizationId,
    id: loginId,
    subjectKind: subject.kind,
    subjectId: subject.subjectId,
    generation: 1,
    rotatedAt: now,
    createdAt: now,
    expiresAt: new Date(now.getTime() + refreshSeconds * 1000),
    userAgent: userAgent?.slice(0, 300) ?? null,
  });
  return { ...subject, loginId };
}

/** Tokens for a login that stands at this generation. */
export async function issue(
  context: Context,
  subject: Subject,
  generation: number,
): Promise<Issued> {
  const { organizationId, loginId } = subject;
  return {
    kind: subject.kind,
    accessToken: await signAccessToken(context, subject),
    expiresInSeconds: accessSeconds,
    refreshToken: refreshTokenOf(context.secret, { organizationId, loginId, generation }),
  };
}

/**
 * The successor of a refresh token. The current token moves the login on; the one before it gives the
 * same successor for 30 s; an older one was stolen or copied, so the login ends for everyone.
 *
 * @throws Refused 401 `unauthenticated` when it is not ours, expired or revoked, 401 `refresh_reused`
 */
export async function rotate(context: Context, token: string, kind: LoginKind): Promise<Issued> {
  const claim = readRefreshToken(context.secret, token);
  if (!claim) throw new Refused('unauthenticated');
  const outcome = await context.db.inOrganization(claim.organizationId, (tx) =>
    succeed(tx, claim, kind, context.clock.now()),
  );
  if (outcome.kind === 'reused') {
    context.relay.loginEnded(claim.loginId);
    context.log.warn({ loginId: claim.loginId }, 'a used refresh token came again: login revoked');
    throw new Refused('refresh_reused');
  }
  if (outcome.kind === 'ended') throw new Refused('unauthenticated');
  const { organizationId, loginId } = claim;
  const subject = { kind, organizationId, loginId, subjectId: outcome.subjectId };
  return issue(context, subject, outcome.generation);
}

type Succession =
  | { kind: 'rotated'; subjectId: string; generation: number }
  | { kind: 'reused' }
  | { kind: 'ended' };

/** Under a lock on the login, so that two tabs at once get one successor. */
async function succeed(
  tx: Tx,
  claim: RefreshClaim,
  kind: LoginKind,
  now: Date,
): Promise<Succession> {
  const mine = and(eq(logins.organizationId, claim.organizationId), eq(logins.id, claim.loginId));
  const [login] = await tx.select().from(logins).where(mine).for('update');
  if (!login || login.subjectKind !== kind) return { kind: 'ended' };
  if (login.revokedAt || login.expiresAt <= now) return { kind: 'ended' };
  if (!(await stands(tx, login))) return { kind: 'ended' };
  const behind = login.generation - claim.generation;
  if (behind === 0) {
    const generation = login.generation + 1;
    const expiresAt = new Date(now.getTime() + refreshSeconds * 1000);
    await tx.update(logins).set({ generation, rotatedAt: now, expiresAt }).where(mine);
    return { kind: 'rotated', subjectId: login.subjectId, generation };
  }
  if (behind === 1 && now.getTime() - login.rotatedAt.getTime() <= graceMs) {
    return { kind: 'rotated', subjectId: login.subjectId, generation: login.generation };
  }
  // Ahead of its row: the database was restored to an earlier day. Nobody stole anything.
  if (behind < 0) return { kind: 'ended' };
  await tx.update(logins).set({ revokedAt: now }).where(mine);
  return { kind: 'reused' };
}

/** Whether the person is still there and, for staff, not deactivated. */
async function stands(tx: Tx, login: typeof logins.$inferSelect): Promise<boolean> {
  const people = login.subjectKind === 'staff' ? staff : citizens;
  const [person] = await tx
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        eq(people.organizationId, login.organizationId),
        eq(people.id, login.subjectId),
        people === staff ? isNull(staff.deactivatedAt) : undefined,
      ),
    );
  return person !== undefined;
}

/**
 * Ends the logins of one person in the transaction that is the reason, but for `except`. Gives those
 * that ended: `context.relay.loginEnded` is told of each after the commit.
 */
export async function revokeAll(
  tx: Tx,
  context: Context,
  subject: Omit<Subject, 'loginId'>,
  except: string | null = null,
): Promise<string[]> {
  const ended = await tx
    .update(logins)
    .set({ revokedAt: context.clock.now() })
    .where(
      and(
        eq(logins.organizationId, subject.organizationId),
        eq(logins.subjectKind, subject.kind),
        eq(logins.subjectId, subject.subjectId),
        isNull(logins.revokedAt),
        except ? ne(logins.id, except) : undefined,
      ),
    )
    .returning({ id: logins.id });
  return ended.map(({ id }) => id);
}

/** Ends a login: its tokens and its sockets. Ending it twice is no error. */
export async function revoke(
  context: Context,
  organizationId: string,
  loginId: string,
): Promise<void> {
  await context.db.inOrganization(organizationId, (tx) =>
    tx
      .update(logins)
      .set({ revokedAt: context.clock.now() })
      .where(
        and(
          eq(logins.organizationId, organizationId),
          eq(logins.id, loginId),
          isNull(logins.revokedAt),
        ),
      ),
  );
  context.relay.loginEnded(loginId);
}
