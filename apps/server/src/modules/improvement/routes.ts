import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { drawAnew, listImprovements, restoreImprovement, settleImprovement } from './actions.ts';

export function improvementRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.listImprovements, ({ caller, locale, query }) =>
    listImprovements(context, staffOf(caller), locale, query),
  );
  mount(app, context, endpoints.drawImprovements, ({ caller }) =>
    drawAnew(context, staffOf(caller)),
  );
  mount(app, context, endpoints.settleImprovement, async ({ caller, locale, params, body }) => ({
    improvement: await settleImprovement(context, staffOf(caller), locale, params.id, body.as),
  }));
  mount(app, context, endpoints.restoreImprovement, async ({ caller, locale, params }) => ({
    improvement: await restoreImprovement(context, staffOf(caller), locale, params.id),
  }));
}
