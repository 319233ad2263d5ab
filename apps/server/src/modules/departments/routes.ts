import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { listDepartments } from './queries.ts';

export function departmentRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.departments, async ({ caller }) => ({
    items: await listDepartments(context, caller),
    nextCursor: null,
  }));
}
