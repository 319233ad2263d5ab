import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount, type RouteOptions } from '../../http/mount.ts';
import { approveWithoutConsideration, otherSessions, transfer } from './handling.ts';
import { changeSession } from './write.ts';

const ofPath: RouteOptions = { sessionId: (params) => params.id };

/** What staff do with a session beside answering it. */
export function handlingRoutes(app: FastifyInstance, context: Context): void {
  mount(
    app,
    context,
    endpoints.transfer,
    async ({ caller, locale, params, body }) => ({
      session: await transfer(context, staffOf(caller), locale, params.id, body.staffId),
    }),
    ofPath,
  );
  mount(
    app,
    context,
    endpoints.extendDeadline,
    ({ caller, locale, params, body }) =>
      changeSession(context, caller, locale, params.id, { type: 'deadline_extended', ...body }),
    ofPath,
  );
  mount(
    app,
    context,
    endpoints.proposeWithoutConsideration,
    ({ caller, locale, params, body }) =>
      changeSession(context, caller, locale, params.id, {
        type: 'without_consideration_proposed',
        ...body,
      }),
    ofPath,
  );
  mount(app, context, endpoints.approveWithoutConsideration, ({ caller, locale, params }) =>
    approveWithoutConsideration(context, staffOf(caller), locale, params.id),
  );
  mount(app, context, endpoints.otherSessions, ({ caller, locale, params }) =>
    otherSessions(context, staffOf(caller), locale, params.id),
  );
}
