import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { dashboardStats } from './stats.ts';

export function overviewRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.dashboardStats, ({ caller, locale, query }) =>
    dashboardStats(context, staffOf(caller), locale, query),
  );
}
