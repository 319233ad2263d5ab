import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { listNotifications, readNotifications } from './queries.ts';

export function notificationRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.listNotifications, ({ caller, locale, query }) =>
    listNotifications(context, staffOf(caller), locale, query),
  );
  mount(app, context, endpoints.readNotifications, ({ caller, body }) =>
    readNotifications(context, staffOf(caller), body),
  );
}
