import { type LoginKind, LoginKind as LoginKindSchema } from '@civicconnect/contract';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { Refused } from '../../errors.ts';
import { keysOf, mac, sameMac } from './keys.ts';

/** 15 minutes: so long a stolen token is good, and so seldom an honest one is renewed. */
export const accessSeconds = 15 * 60;
/** A login ends after 30 days without use. */
export const refreshSeconds = 30 * 24 * 3600;

/** Who a login belongs to. */
export interface Subject {
  kind: LoginKind;
  organizationId: string;
  subjectId: string;
  loginId: string;
}

const Claims = z.object({
  sub: z.uuid(),
  org: z.uuid(),
  kind: LoginKindSchema,
  login: z.uuid(),
  exp: z.number(),
});

/** Signs an access token: it says who, and nothing of what they may do. */
export async function signAccessToken(context: Context, subject: Subject): Promise<string> {
  const now = Math.floor(context.clock.now().getTime() / 1000);
  return new SignJWT({ org: subject.organizationId, kind: subject.kind, login: subject.loginId })
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' })
    .setSubject(subject.subjectId)
    .setJti(context.newId())
    .setIssuedAt(now)
    .setExpirationTime(now + accessSeconds)
    .sign(keysOf(context.secret).accessToken);
}

/** Whose token it is and when it ends. Throws 401 `unauthenticated` for one that is not ours or is over. */
export async function readAccessToken(
  context: Context,
  token: string,
): Promise<Subject & { expiresAt: Date }> {
  try {
    const { payload } = await jwtVerify(token, keysOf(context.secret).accessToken, {
      algorithms: ['HS256'],
      typ: 'at+jwt',
      currentDate: context.clock.now(),
    });
    const claims = Claims.parse(payload);
    return {
      kind: claims.kind,
      organizationId: claims.org,
      subjectId: claims.sub,
      loginId: claims.login,
      expiresAt: new Date(claims.exp * 1000),
    };
  } catch {
    throw new Refused('unauthenticated');
  }
}

/** What a refresh token names: a login, and how often it has been rotated. */
export interface RefreshClaim {
  organizationId: string;
  loginId: string;
  generation: number;
}

/**
 * `<organizationId>.<loginId>.<generation>.<mac>`: made from the login's row whenever it is needed, so
 * nothing that opens a door is stored.
 */
export function refreshTokenOf(secret: string, claim: RefreshClaim): string {
  const text = `${claim.organizationId}.${claim.loginId}.${claim.generation}`;
  return `${text}.${mac(keysOf(secret).refreshToken, text)}`;
}

const refreshShape = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.(\d{1,9})\.[\w-]{43}$/;

/** What the token names when it is one of ours; null for anything else. Asks no database. */
export function readRefreshToken(secret: string, token: string): RefreshClaim | null {
  const [, organizationId, loginId, generation] = refreshShape.exec(token) ?? [];
  if (!organizationId || !loginId || !generation) return null;
  const claim = { organizationId, loginId, generation: Number(generation) };
  return sameMac(refreshTokenOf(secret, claim), token) ? claim : null;
}
