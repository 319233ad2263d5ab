import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { aiStatus, listCalls } from './queries.ts';

export function modelRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.aiStatus, ({ caller }) => aiStatus(context, staffOf(caller)));
  mount(app, context, endpoints.aiCalls, ({ caller, query }) =>
    listCalls(context, staffOf(caller), query),
  );
}
