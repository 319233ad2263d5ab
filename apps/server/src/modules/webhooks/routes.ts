import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { createWebhook, deleteWebhook, rotateSecret, updateWebhook } from './actions.ts';
import { listDeliveries, listWebhooks, ping, replay, showDelivery } from './log.ts';

export function webhookRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.listWebhooks, ({ caller, query }) =>
    listWebhooks(context, staffOf(caller), query),
  );
  mount(app, context, endpoints.createWebhook, ({ caller, body }) =>
    createWebhook(context, staffOf(caller), body),
  );
  mount(app, context, endpoints.updateWebhook, async ({ caller, params, body }) => ({
    webhook: await updateWebhook(context, staffOf(caller), params.id, body),
  }));
  mount(app, context, endpoints.deleteWebhook, ({ caller, params }) =>
    deleteWebhook(context, staffOf(caller), params.id),
  );
  mount(app, context, endpoints.rotateWebhookSecret, ({ caller, params }) =>
    rotateSecret(context, staffOf(caller), params.id),
  );
  mount(app, context, endpoints.pingWebhook, async ({ caller, params }) => ({
    delivery: await ping(context, staffOf(caller), params.id),
  }));
  mount(app, context, endpoints.listWebhookDeliveries, ({ caller, params, query }) =>
    listDeliveries(context, staffOf(caller), params.id, query),
  );
  mount(app, context, endpoints.webhookDelivery, async ({ caller, params }) => ({
    delivery: await showDelivery(context, staffOf(caller), params.id),
  }));
  mount(app, context, endpoints.replayWebhookDelivery, async ({ caller, params }) => ({
    delivery: await replay(context, staffOf(caller), params.id),
  }));
}
