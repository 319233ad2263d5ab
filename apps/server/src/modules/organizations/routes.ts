import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { readLogo } from './logo.ts';
import { findOrganization, publicView } from './queries.ts';

export function organizationRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.organization, async ({ params }) =>
    publicView(context, await findOrganization(context, params.organization)),
  );
  mount(app, context, endpoints.logo, ({ params, query }) =>
    readLogo(context, params.organization, query.v),
  );
}
