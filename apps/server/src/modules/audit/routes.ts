import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { listAudit } from './queries.ts';

export function auditRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.listAudit, ({ caller, query }) =>
    listAudit(context, staffOf(caller), query),
  );
}
