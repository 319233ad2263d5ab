import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { findOrganization } from '../organizations/queries.ts';
import { publicStats } from './stats.ts';

/** What anyone may know of how well an organization serves. */
export function publicPageRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.publicStats, async ({ params, reply }) => {
    const stats = await publicStats(context, await findOrganization(context, params.organization));
    reply.header('cache-control', 'public, max-age=300');
    return stats;
  });
}
