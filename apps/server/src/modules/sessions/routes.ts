import { createHash } from 'node:crypto';
import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { citizenOf, staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { Answered, mount, type RouteOptions } from '../../http/mount.ts';
import { ownersOf } from '../files/owners.ts';
import { reopen, takeInHand, wrongPlace } from './actions.ts';
import { addAddition } from './additions.ts';
import { confirmRouting, correct, undoCorrection } from './corrections.ts';
import { countSessions } from './counts.ts';
import { handlingRoutes } from './handling-routes.ts';
import { openAppeal } from './open.ts';
import { getSession, getTimeline, listAppeals, listSessions } from './queries.ts';
import { readQueue } from './queue.ts';
import { receiptOf, trackSession, verifyReceipt } from './receipts.ts';
import { changeSession } from './write.ts';

/** A key that outlives its 24 hours as the message's own: two long keys stay two. */
function clientIdOf(key: string): string {
  const fits = key.length >= 8 && key.length <= 64;
  return fits ? key : createHash('sha256').update(key).digest('base64url');
}

const ofPath: RouteOptions = { sessionId: (params) => params.id };

function appealRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.openAppeal, async ({ caller, locale, body, request }) => {
    const key = request.headers['idempotency-key'];
    const clientId = body.clientId ?? (typeof key === 'string' ? clientIdOf(key) : undefined);
    const { opened, session, message } = await openAppeal(
      context,
      citizenOf(caller),
      locale,
      { ...body, clientId },
      ownersOf(caller, request),
    );
    return new Answered(opened ? 201 : 200, { session, message });
  });
  mount(app, context, endpoints.listAppeals, ({ caller, locale, query }) =>
    listAppeals(context, citizenOf(caller), locale, query),
  );
  mount(app, context, endpoints.receipt, ({ caller, locale, params }) =>
    receiptOf(context, caller, locale, params.id),
  );
  mount(app, context, endpoints.verifyReceipt, ({ locale, params }) =>
    verifyReceipt(context, locale, params.code),
  );
  mount(app, context, endpoints.track, ({ locale, query, request }) =>
    trackSession(context, locale, query, request.ip),
  );
}

function staffRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.listSessions, ({ caller, locale, query }) =>
    listSessions(context, staffOf(caller), locale, query),
  );
  mount(app, context, endpoints.queue, ({ caller, locale, query }) =>
    readQueue(context, staffOf(caller), locale, query),
  );
  mount(app, context, endpoints.sessionCounts, ({ caller }) =>
    countSessions(context, staffOf(caller)),
  );
  mount(app, context, endpoints.assign, async ({ caller, locale, params }) => ({
    session: await takeInHand(context, staffOf(caller), locale, params.id, 'picked'),
  }));
  mount(app, context, endpoints.confirmRouting, async ({ caller, locale, params }) => ({
    session: await confirmRouting(context, staffOf(caller), locale, params.id),
  }));
  mount(
    app,
    context,
    endpoints.correct,
    ({ caller, locale, params, body }) =>
      correct(context, staffOf(caller), locale, params.id, body),
    ofPath,
  );
  mount(app, context, endpoints.undoCorrection, async ({ caller, locale, params }) => ({
    session: await undoCorrection(context, staffOf(caller), locale, params.id),
  }));
  mount(
    app,
    context,
    endpoints.updateSession,
    ({ caller, locale, params, body }) =>
      changeSession(context, caller, locale, params.id, { type: 'classified', ...body }),
    ofPath,
  );
}

/** The events that need nothing but the session and its caller. */
function plainRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.hold, ({ caller, locale, params }) =>
    changeSession(context, caller, locale, params.id, { type: 'held' }),
  );
  mount(app, context, endpoints.resume, ({ caller, locale, params }) =>
    changeSession(context, caller, locale, params.id, { type: 'resumed' }),
  );
  mount(
    app,
    context,
    endpoints.close,
    ({ caller, locale, params }) =>
      changeSession(context, caller, locale, params.id, { type: 'ended' }),
    ofPath,
  );
}

function partyRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.getSession, async ({ caller, locale, params }) => ({
    session: await getSession(context, caller, locale, params.id),
  }));
  mount(app, context, endpoints.timeline, ({ caller, locale, params }) =>
    getTimeline(context, caller, locale, params.id),
  );
  mount(app, context, endpoints.reopen, async ({ caller, locale, params }) => ({
    session: await reopen(context, citizenOf(caller), locale, params.id),
  }));
  mount(
    app,
    context,
    endpoints.wrongPlace,
    async ({ caller, locale, params, body }) => ({
      session: await wrongPlace(context, caller, locale, params.id, body?.comment || null),
    }),
    ofPath,
  );
  mount(
    app,
    context,
    endpoints.addAddition,
    async ({ caller, params, body, request }) => ({
      addition: await addAddition(context, caller, params.id, body, ownersOf(caller, request)),
    }),
    ofPath,
  );
}

export function sessionRoutes(app: FastifyInstance, context: Context): void {
  appealRoutes(app, context);
  staffRoutes(app, context);
  plainRoutes(app, context);
  partyRoutes(app, context);
  handlingRoutes(app, context);
}
