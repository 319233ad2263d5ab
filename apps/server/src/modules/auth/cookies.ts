import type { LoginKind } from '@civicconnect/contract';
import { fastifyCookie, type SerializeOptions } from '@fastify/cookie';
import type { Config } from '../../config.ts';
import type { Issued } from './logins.ts';
import { accessSeconds, refreshSeconds } from './tokens.ts';

/** The two cookies of each kind of login; both kinds may stand side by side in one browser. */
export const cookieNames = {
  citizen: { refresh: 'civic_citizen_refresh', access: 'civic_citizen_access' },
  staff: { refresh: 'civic_staff_refresh', access: 'civic_staff_access' },
} as const satisfies Record<LoginKind, { refresh: string; access: string }>;

type CookieConfig = Pick<Config, 'publicUrl'>;

function attributes(config: CookieConfig): SerializeOptions {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  return { httpOnly: true, sameSite: 'lax', path: '/', secure };
}

/**
 * `Set-Cookie` values of a login. The access cookie is there for pages that the server draws; the API
 * takes no cookie for an authorization.
 */
export function loginCookies(config: CookieConfig, issued: Issued): string[] {
  const names = cookieNames[issued.kind];
  const shared = attributes(config);
  return [
    fastifyCookie.serialize(names.refresh, issued.refreshToken, {
      ...shared,
      maxAge: refreshSeconds,
    }),
    fastifyCookie.serialize(names.access, issued.accessToken, { ...shared, maxAge: accessSeconds }),
  ];
}

/** `Set-Cookie` values that end a login in the browser. */
export function endedCookies(config: CookieConfig, kind: LoginKind): string[] {
  const { refresh, access } = cookieNames[kind];
  const gone = { ...attributes(config), maxAge: 0, expires: new Date(0) };
  return [refresh, access].map((name) => fastifyCookie.serialize(name, '', gone));
}

/** The cookies of a request by name. */
export function readCookies(header: string | undefined): Record<string, string | undefined> {
  return header ? fastifyCookie.parse(header) : {};
}

/**
 * The login that a request without a wish means: the only one whose refresh cookie is there, staff's
 * when both are, null when none is.
 */
export function presentKind(cookies: Record<string, string | undefined>): LoginKind | null {
  if (cookies[cookieNames.staff.refresh]) return 'staff';
  return cookies[cookieNames.citizen.refresh] ? 'citizen' : null;
}
