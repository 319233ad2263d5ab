import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import { workOffChat } from '../channels/telegram/chat-job.ts';
import type { Context } from '../context.ts';
import { assignDepartment } from '../modules/assignment/assign.ts';
import { markPasswordAsked } from '../modules/auth/setting-passwords.ts';
import { Elsewhere, tellElsewhere } from '../modules/notifications/elsewhere.ts';
import { runCanary } from '../modules/routing/canary.ts';
import { retireContradicted } from '../modules/routing/contradictions.ts';
import { routeSession } from '../modules/routing/jobs.ts';
import { refreshClocks } from '../modules/sessions/refresh-clocks.ts';
import { freeSessions } from '../modules/staff/leave.ts';
import { embedOrganization } from '../vectors/jobs.ts';

const RoutePayload = z.object({ organizationId: z.uuid(), sessionId: z.uuid() });

const LearnedPayload = z.object({ organizationId: z.uuid(), learnedId: z.uuid() });

const AssignPayload = z.object({
  organizationId: z.uuid(),
  departmentId: z.uuid(),
  arrived: z.boolean(),
});

const AskedPayload = z.object({ email: z.string(), organization: z.string().optional() });

const StaffPayload = z.object({ organizationId: z.uuid(), staffId: z.uuid() });

const ChatPayload = z.object({ organizationId: z.uuid(), chatId: z.string() });

const OrganizationPayload = z.object({ organizationId: z.uuid() });

/** Every task by name. Each can be repeated: it asks the database what is still to do. */
export function tasksOf(context: Context): TaskList {
  return {
    assign: async (payload) => assignDepartment(context, AssignPayload.parse(payload)),
    canary: async (payload) => runCanary(context, OrganizationPayload.parse(payload)),
    contradictions: async (payload) => retireContradicted(context, LearnedPayload.parse(payload)),
    embed: async (payload) => embedOrganization(context, OrganizationPayload.parse(payload)),
    free_sessions: async (payload) => freeSessions(context, StaffPayload.parse(payload)),
    password_asked: async (payload) => markPasswordAsked(context, AskedPayload.parse(payload)),
    refreshClocks: async (payload) => refreshClocks(context, OrganizationPayload.parse(payload)),
    route: async (payload, { job }) =>
      routeSession(context, RoutePayload.parse(payload), job.attempts),
    telegram_chat: async (payload, { job }) =>
      workOffChat(context, ChatPayload.parse(payload), job.attempts),
    tell_platform: async (payload) => tellElsewhere(context, Elsewhere.parse(payload)),
  };
}
