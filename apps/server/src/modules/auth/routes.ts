import { endpoints, type LoginKind } from '@civicconnect/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../../context.ts';
import { Refused } from '../../errors.ts';
import { mount } from '../../http/mount.ts';
import { localeOf } from '../../http/problems.ts';
import { bearerOf } from './caller.ts';
import { verifyCode } from './code-tries.ts';
import { type Origin, requestCode } from './codes.ts';
import { cookieNames, endedCookies, loginCookies, presentKind, readCookies } from './cookies.ts';
import { type Issued, revoke, rotate } from './logins.ts';
import { updateMe, whoAmI } from './me.ts';
import { refuseForeignOrigin } from './origin.ts';
import { logIn } from './staff-login.ts';
import { readAccessToken, readRefreshToken } from './tokens.ts';
import { citizenView, staffView } from './views.ts';

/** Logging in and out, and who one is. */
export function authRoutes(app: FastifyInstance, context: Context): void {
  mountCitizenLogin(app, context);
  mountStaffLogin(app, context);
  mountCookieRoutes(app, context);
  mount(app, context, endpoints.me, ({ caller, locale }) => whoAmI(context, caller, locale));
  mount(app, context, endpoints.updateMe, ({ caller, body, locale }) =>
    updateMe(context, caller, body, locale),
  );
}

function originOf(request: FastifyRequest): Origin {
  return {
    ip: request.ip,
    locale: localeOf(request),
    userAgent: request.headers['user-agent'],
  };
}

/** Hands the refresh token to the browser as a cookie; only the access token is in the answer. */
function handOver(context: Context, reply: FastifyReply, issued: Issued) {
  reply.header('set-cookie', loginCookies(context.config, issued));
  return { accessToken: issued.accessToken, expiresInSeconds: issued.expiresInSeconds };
}

function mountCitizenLogin(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.requestCode, ({ body, request }) =>
    requestCode(context, body, originOf(request)),
  );
  mount(app, context, endpoints.verifyCode, async ({ body, request, reply }) => {
    refuseForeignOrigin(context.config, request);
    const { citizen, issued } = await verifyCode(context, body, originOf(request));
    return { ...handOver(context, reply, issued), citizen: citizenView(citizen) };
  });
}

function mountStaffLogin(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.login, async ({ body, request, reply, locale }) => {
    refuseForeignOrigin(context.config, request);
    const { person, issued } = await logIn(context, body, originOf(request));
    const staff = await context.db.inOrganization(person.organizationId, (tx) =>
      staffView(tx, person, locale),
    );
    return { ...handOver(context, reply, issued), staff };
  });
}

function mountCookieRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.refresh, async ({ query, request, reply }) => {
    refuseForeignOrigin(context.config, request);
    const { kind, token } = refreshCookie(request, query.kind);
    if (!kind || !token) throw new Refused('unauthenticated');
    try {
      const issued = await rotate(context, token, kind);
      return { ...handOver(context, reply, issued), kind };
    } catch (error) {
      if (error instanceof Refused) reply.header('set-cookie', endedCookies(context.config, kind));
      throw error;
    }
  });
  mount(app, context, endpoints.logout, async ({ query, request, reply }) => {
    refuseForeignOrigin(context.config, request);
    const { kind, token } = refreshCookie(request, query.kind);
    const named = token ? readRefreshToken(context.secret, token) : await bearerLogin(request);
    if (named) await revoke(context, named.organizationId, named.loginId);
    if (kind) reply.header('set-cookie', endedCookies(context.config, kind));
    return undefined;
  });

  /** A program without cookies logs out with its access token; one that is over has nothing to end. */
  async function bearerLogin(request: FastifyRequest) {
    const token = bearerOf(request);
    return token ? readAccessToken(context, token).catch(() => null) : null;
  }
}

function refreshCookie(request: FastifyRequest, wanted: LoginKind | undefined) {
  const cookies = readCookies(request.headers.cookie);
  const kind = wanted ?? presentKind(cookies);
  return { kind, token: kind ? cookies[cookieNames[kind].refresh] : undefined };
}
