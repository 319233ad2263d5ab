import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { listAgents, setAvailability } from './availability.ts';

/** Who is there, and who takes new sessions. */
export function availabilityRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.availableAgents, async ({ caller, locale, query }) => ({
    items: await listAgents(context, staffOf(caller), locale, query),
    nextCursor: null,
  }));
  mount(app, context, endpoints.setAvailability, async ({ caller, locale, params, body }) => ({
    agent: await setAvailability(context, staffOf(caller), params.id, body.available, locale),
  }));
}
