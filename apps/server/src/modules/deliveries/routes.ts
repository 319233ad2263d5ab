import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { resendMessage } from './actions.ts';
import { listDeliveries } from './queries.ts';

export function deliveryRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.listDeliveries, ({ caller, query }) =>
    listDeliveries(context, staffOf(caller), query),
  );
  mount(app, context, endpoints.resendMessage, async ({ caller, params }) => ({
    delivery: await resendMessage(context, staffOf(caller), params.id),
  }));
}
