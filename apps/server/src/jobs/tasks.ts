import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { routeSession } from '../modules/routing/jobs.ts';

const RoutePayload = z.object({ organizationId: z.uuid(), sessionId: z.uuid() });

/** Every task by name. Each can be repeated: it asks the database what is still to do. */
export function tasksOf(context: Context): TaskList {
  return {
    route: async (payload, { job }) =>
      routeSession(context, RoutePayload.parse(payload), job.attempts),
  };
}
