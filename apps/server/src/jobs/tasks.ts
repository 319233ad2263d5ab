import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { markPasswordAsked } from '../modules/auth/setting-passwords.ts';
import { runCanary } from '../modules/routing/canary.ts';
import { retireContradicted } from '../modules/routing/contradictions.ts';
import { routeSession } from '../modules/routing/jobs.ts';
import { freeSessions } from '../modules/staff/leave.ts';
import { embedOrganization } from '../vectors/jobs.ts';

import { refreshClocks } from '../modules/sessions/refresh-clocks.ts';
const RoutePayload = z.object({ organizationId: z.uuid(), sessionId: z.uuid() });

const LearnedPayload = z.object({ organizationId: z.uuid(), learnedId: z.uuid() });
const AskedPayload = z.object({ email: z.string(), organization: z.string().optional() });
const StaffPayload = z.object({ organizationId: z.uuid(), staffId: z.uuid() });

const OrganizationPayload = z.object({ organizationId: z.uuid() });

/** Every task by name. Each can be repeated: it asks the database what is still to do. */
export function tasksOf(context: Context): TaskList {
  return {
    canary: async (payload) => runCanary(context, OrganizationPayload.parse(payload)),
    contradictions: async (payload) => retireContradicted(context, LearnedPayload.parse(payload)),
    embed: async (payload) => embedOrganization(context, OrganizationPayload.parse(payload)),
    free_sessions: async (payload) => freeSessions(context, StaffPayload.parse(payload)),
    password_asked: async (payload) => markPasswordAsked(context, AskedPayload.parse(payload)),
    route: async (payload, { job }) =>
      routeSession(context, RoutePayload.parse(payload), job.attempts),
  };
}
    refreshClocks: async (payload) => refreshClocks(context, OrganizationPayload.parse(payload)),
