import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { findOrganization } from '../organizations/queries.ts';
import {
  createNeighborhood,
  deleteNeighborhood,
  importNeighborhoods,
  updateNeighborhood,
} from './actions.ts';
import { listNeighborhoods, offeredNeighborhoods } from './queries.ts';

export function neighborhoodRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.publicNeighborhoods, async ({ params }) => {
    const { id } = await findOrganization(context, params.organization);
    return { items: await offeredNeighborhoods(context, id), nextCursor: null };
  });
  mount(app, context, endpoints.neighborhoods, async ({ caller }) => ({
    items: await listNeighborhoods(context, caller.organizationId),
    nextCursor: null,
  }));
  mount(app, context, endpoints.createNeighborhood, async ({ caller, body }) => ({
    neighborhood: await createNeighborhood(context, staffOf(caller), body),
  }));
  mount(app, context, endpoints.importNeighborhoods, ({ caller, body }) =>
    importNeighborhoods(context, staffOf(caller), body),
  );
  mount(app, context, endpoints.updateNeighborhood, async ({ caller, params, body }) => ({
    neighborhood: await updateNeighborhood(context, staffOf(caller), params.id, body),
  }));
  mount(app, context, endpoints.deleteNeighborhood, ({ caller, params }) =>
    deleteNeighborhood(context, staffOf(caller), params.id),
  );
}
