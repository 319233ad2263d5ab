import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { createDepartment, updateDepartment } from './actions.ts';
import { draftExamples } from './drafts.ts';
import { addExamples } from './examples.ts';
import { listDepartments } from './queries.ts';
import { deleteDepartment } from './remove.ts';

export function departmentRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.departments, async ({ caller }) => ({
    items: await listDepartments(context, caller),
    nextCursor: null,
  }));
  mount(app, context, endpoints.createDepartment, async ({ caller, body }) => ({
    department: await createDepartment(context, staffOf(caller), body),
  }));
  mount(app, context, endpoints.updateDepartment, async ({ caller, params, body }) => ({
    department: await updateDepartment(context, staffOf(caller), params.id, body),
  }));
  mount(app, context, endpoints.deleteDepartment, ({ caller, params }) =>
    deleteDepartment(context, staffOf(caller), params.id),
  );
  mount(app, context, endpoints.draftExamples, ({ caller, params, body }) =>
    draftExamples(context, staffOf(caller), params.id, body),
  );
  mount(app, context, endpoints.addExamples, async ({ caller, locale, params, body }) => ({
    examples: await addExamples(context, staffOf(caller), locale, params.id, body),
  }));
}
