import { endpoints, type LoginKind } from '@civicconnect/contract';
import type { FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import type { Context } from '../context.ts';
import { Refused } from '../errors.ts';
import { cookieNames, endedCookies, loginCookies, readCookies } from '../modules/auth/cookies.ts';
import { rotate } from '../modules/auth/logins.ts';

/** The login with which a page is drawn. */
export interface PageLogin {
  kind: LoginKind;
  /** Null: the page is drawn for somebody who is not logged in. */
  accessToken: string | null;
  /** The refresh cookie was refused: the browser should forget it. */
  ended: boolean;
  /** `Set-Cookie` values for the answer. */
  cookies: string[];
}

/** Staff's pages stand under these two; all others are the citizens'. */
function kindOf(path: string): LoginKind {
  return /^\/(staff|admin)(?:\/|$)/.test(path) ? 'staff' : 'citizen';
}

/** An access token about to end would be refused while its page is being drawn. */
const spareMs = 30_000;

function holds(context: Context, token: string): boolean {
  try {
    const { exp = 0 } = decodeJwt(token);
    return exp * 1000 > context.clock.now().getTime() + spareMs;
  } catch {
    return false;
  }
}

/** The login of a page: as its cookie says, or renewed when only the refresh cookie is left. */
export async function pageLogin(
  context: Context,
  request: FastifyRequest,
  path: string,
): Promise<PageLogin> {
  const kind = kindOf(path);
  const cookies = readCookies(request.headers.cookie);
  const access = cookies[cookieNames[kind].access];
  if (access && holds(context, access))
    return { kind, accessToken: access, ended: false, cookies: [] };
  const refresh = cookies[cookieNames[kind].refresh];
  if (!refresh) return { kind, accessToken: null, ended: false, cookies: [] };
  try {
    const renewed = context.config.roles.has('api')
      ? await renewHere(context, refresh, kind)
      : await renewElsewhere(context, refresh, kind, request);
    return { kind, ended: false, ...renewed };
  } catch (error) {
    if (error instanceof Refused) {
      return { kind, accessToken: null, ended: true, cookies: endedCookies(context.config, kind) };
    }
    // The API is away: the page is drawn without a login, and the browser keeps its cookie.
    request.log.error({ err: error }, 'a login could not be renewed');
    return { kind, accessToken: null, ended: false, cookies: [] };
  }
}

type Renewed = Pick<PageLogin, 'accessToken' | 'cookies'>;

async function renewHere(context: Context, refresh: string, kind: LoginKind): Promise<Renewed> {
  const issued = await rotate(context, refresh, kind);
  return { accessToken: issued.accessToken, cookies: loginCookies(context.config, issued) };
}

/** From a process that only draws pages. Throws `Refused` when the API refuses the cookie. */
async function renewElsewhere(
  { config }: Context,
  refresh: string,
  kind: LoginKind,
  request: FastifyRequest,
): Promise<Renewed> {
  const response = await fetch(`${config.apiUrl}/api${endpoints.refresh.path}?kind=${kind}`, {
    method: 'POST',
    headers: {
      cookie: `${cookieNames[kind].refresh}=${refresh}`,
      'x-forwarded-for': request.ip,
    },
    signal: AbortSignal.timeout(5000),
  });
  if (response.status === 401) throw new Refused('unauthenticated');
  if (!response.ok) throw new Error(`the API answered ${response.status} to a renewal`);
  const { accessToken } = endpoints.refresh.responses[200].parse(await response.json());
  return { accessToken, cookies: response.headers.getSetCookie() };
}
