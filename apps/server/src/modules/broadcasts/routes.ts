import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { createBroadcast, seeBroadcast, withdrawBroadcast } from './actions.ts';
import { changeBroadcast } from './change.ts';
import { currentBroadcasts, listBroadcasts, listReaders, publicBroadcasts } from './queries.ts';

export function broadcastRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.listBroadcasts, ({ caller, locale, query }) =>
    listBroadcasts(context, staffOf(caller), locale, query),
  );
  mount(app, context, endpoints.createBroadcast, async ({ caller, locale, body }) => ({
    broadcast: await createBroadcast(context, staffOf(caller), locale, body),
  }));
  mount(app, context, endpoints.updateBroadcast, async ({ caller, locale, params, body }) => ({
    broadcast: await changeBroadcast(context, staffOf(caller), locale, params.id, body),
  }));
  mount(app, context, endpoints.withdrawBroadcast, async ({ caller, locale, params }) => ({
    broadcast: await withdrawBroadcast(context, staffOf(caller), locale, params.id),
  }));
  mount(app, context, endpoints.broadcastReaders, async ({ caller, params }) => ({
    items: await listReaders(context, staffOf(caller), params.id),
    nextCursor: null,
  }));
  mount(app, context, endpoints.currentBroadcasts, async ({ caller, locale }) => ({
    items: await currentBroadcasts(context, caller, locale),
    nextCursor: null,
  }));
  mount(app, context, endpoints.seeBroadcast, async ({ caller, params }) => {
    await seeBroadcast(context, caller, params.id);
    return undefined;
  });
  mount(app, context, endpoints.publicBroadcasts, async ({ locale, params }) => ({
    items: await publicBroadcasts(context, params.organization, locale),
    nextCursor: null,
  }));
}
