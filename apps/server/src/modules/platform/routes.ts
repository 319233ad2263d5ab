import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { getOrganization, listOrganizations, updateOrganization } from './organizations.ts';
import { decideJob } from './queue.ts';
import { systemReport } from './system.ts';

export function platformRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.listOrganizations, ({ query }) =>
    listOrganizations(context, query),
  );
  mount(app, context, endpoints.getOrganization, ({ params }) =>
    getOrganization(context, params.id),
  );
  mount(app, context, endpoints.updateOrganization, ({ caller, params, body }) =>
    updateOrganization(context, staffOf(caller), params.id, body),
  );
  mount(app, context, endpoints.system, () => systemReport(context));
  mount(app, context, endpoints.retryJob, ({ caller, params }) =>
    decideJob(context, staffOf(caller), params.id, 'job_retried'),
  );
  mount(app, context, endpoints.discardJob, ({ caller, params }) =>
    decideJob(context, staffOf(caller), params.id, 'job_discarded'),
  );
}
