import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { Answered, mount } from '../../http/mount.ts';
import { listLearned } from './learned.ts';
import { restoreLearned, retireLearned } from './learned-actions.ts';
import { dismissAlert, listAlerts } from './learned-alerts.ts';
import { previewRouting } from './preview.ts';

export function routingRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.previewRouting, ({ caller, locale, body }) =>
    previewRouting(context, staffOf(caller), locale, body),
  );
  mount(app, context, endpoints.listLearned, ({ caller, locale, query }) =>
    listLearned(context, staffOf(caller), locale, query),
  );
  mount(app, context, endpoints.retireLearned, async ({ caller, locale, params }) => ({
    example: await retireLearned(context, staffOf(caller), locale, params.id),
  }));
  mount(app, context, endpoints.restoreLearned, async ({ caller, locale, params }) => ({
    example: await restoreLearned(context, staffOf(caller), locale, params.id),
  }));
  mount(app, context, endpoints.routerAlerts, async ({ caller, locale }) => ({
    items: await listAlerts(context, staffOf(caller), locale),
  }));
  mount(app, context, endpoints.dismissAlert, async ({ caller, params }) => {
    await dismissAlert(context, staffOf(caller), params.id);
    return new Answered(204, undefined);
  });
}
