import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { endLogin, endOtherLogins, listLogins } from './own-logins.ts';
import {
  changePassword,
  readLink,
  requestPassword,
  setPasswordByLink,
} from './setting-passwords.ts';
import { changeTotp, readTotp } from './totp.ts';

/** Passwords, the second step and logins. */
export function securityRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.invitation, ({ params, request }) =>
    readLink(context, params.token, request.ip),
  );
  mount(app, context, endpoints.acceptInvitation, ({ params, body, request }) =>
    setPasswordByLink(context, { ...body, ...params }, request.ip),
  );
  mount(app, context, endpoints.resetPassword, ({ body, request }) =>
    setPasswordByLink(context, body, request.ip),
  );
  mount(app, context, endpoints.requestPassword, async ({ body, request }) => {
    await requestPassword(context, body, request.ip);
    return {};
  });
  mount(app, context, endpoints.changePassword, ({ caller, body }) =>
    changePassword(context, staffOf(caller), body).then(() => undefined),
  );
  mount(app, context, endpoints.totp, ({ caller }) => readTotp(context, staffOf(caller)));
  mount(app, context, endpoints.changeTotp, ({ caller, body }) =>
    changeTotp(context, staffOf(caller), body),
  );
  mount(app, context, endpoints.logins, async ({ caller }) => ({
    items: await listLogins(context, caller),
    nextCursor: null,
  }));
  mount(app, context, endpoints.endLogin, ({ caller, params }) =>
    endLogin(context, caller, params.id).then(() => undefined),
  );
  mount(app, context, endpoints.endOtherLogins, ({ caller }) =>
    endOtherLogins(context, caller).then(() => undefined),
  );
}
