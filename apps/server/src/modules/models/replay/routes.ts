import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../../caller.ts';
import type { Context } from '../../../context.ts';
import { Answered, mount } from '../../../http/mount.ts';
import { startReplay, stopReplay } from './actions.ts';
import { estimateReplay } from './estimate.ts';
import { lastReplay, replayedMessagesOf } from './queries.ts';

export function replayRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.estimateReplay, ({ caller, body }) =>
    estimateReplay(context, staffOf(caller), body),
  );
  mount(app, context, endpoints.startReplay, async ({ caller, body }) => {
    const replay = await startReplay(context, staffOf(caller), body);
    return new Answered(201, { replay });
  });
  mount(app, context, endpoints.lastReplay, async ({ caller }) => ({
    replay: await lastReplay(context, staffOf(caller)),
  }));
  mount(app, context, endpoints.replayedMessages, ({ caller, locale, params, query }) =>
    replayedMessagesOf(context, staffOf(caller), locale, params.id, query),
  );
  mount(app, context, endpoints.stopReplay, async ({ caller, params }) => ({
    replay: await stopReplay(context, staffOf(caller), params.id),
  }));
}
