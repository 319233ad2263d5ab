import type { LoginKind } from '@civicconnect/contract';
import type { Config } from '../../config.ts';
import type { Issued } from './logins.ts';
import { accessSeconds, refreshSeconds } from './tokens.ts';

/** The two cookies of each kind of login; both kinds may stand side by side in one browser. */
export const cookieNames = {
  citizen: { refresh: 'civic_citizen_refresh', access: 'civic_citizen_access' },
  staff: { refresh: 'civic_staff_refresh', access: 'civic_staff_access' },
} as const satisfies Record<LoginKind, { refresh: string; access: string }>;

type CookieConfig = Pick<Config, 'publicUrl'>;

/** Our values are letters, digits, dots and dashes: nothing in them needs an escape. */
function setCookie(config: CookieConfig, name: string, value: string, seconds: number): string {
  const secure = config.publicUrl?.startsWith('https:') ? '; Secure' : '';
  return `${name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

/**
 * `Set-Cookie` values of a login. The access cookie is there for pages that the server draws; the API
 * takes no cookie for an authorization.
 */
export function loginCookies(config: CookieConfig, issued: Issued): string[] {
  const { refresh, access } = cookieNames[issued.kind];
  return [
    setCookie(config, refresh, issued.refreshToken, refreshSeconds),
    setCookie(config, access, issued.accessToken, accessSeconds),
  ];
}

/** `Set-Cookie` values that end a login in the browser. */
export function endedCookies(config: CookieConfig, kind: LoginKind): string[] {
  const { refresh, access } = cookieNames[kind];
  return [setCookie(config, refresh, '', 0), setCookie(config, access, '', 0)];
}

/** The cookies of a request by name; of two with one name the first counts, as RFC 6265 orders them. */
export function readCookies(header: string | undefined): Record<string, string | undefined> {
  const cookies: Record<string, string> = {};
  for (const pair of header?.split(';') ?? []) {
    const [name = '', ...value] = pair.split('=');
    cookies[name.trim()] ??= value.join('=').trim();
  }
  return cookies;
}

/**
 * The login that a request without a wish means: the only one whose refresh cookie is there, staff's
 * when both are, null when none is.
 */
export function presentKind(cookies: Record<string, string | undefined>): LoginKind | null {
  if (cookies[cookieNames.staff.refresh]) return 'staff';
  return cookies[cookieNames.citizen.refresh] ? 'citizen' : null;
}
