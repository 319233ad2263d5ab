import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import { workOffChat } from '../channels/telegram/chat-job.ts';
import type { Context } from '../context.ts';
import { assignDepartment } from '../modules/assignment/assign.ts';
import { noteMood } from '../modules/assistant/mood.ts';
import { answerSession } from '../modules/assistant/turn.ts';
import { markPasswordAsked } from '../modules/auth/setting-passwords.ts';
import { forgetAfterwards } from '../modules/citizen-data/forget-job.ts';
import { summarizeSession } from '../modules/feedback/summary.ts';
import { wordImprovement } from '../modules/improvement/summary.ts';
import { workOnDocument } from '../modules/knowledge/documents/job.ts';
import { runReplay } from '../modules/models/replay/job.ts';
import { Elsewhere, tellElsewhere } from '../modules/notifications/elsewhere.ts';
import { runCanary } from '../modules/routing/canary.ts';
import { retireContradicted } from '../modules/routing/contradictions.ts';
import { routeSession } from '../modules/routing/jobs.ts';
import { refreshClocks } from '../modules/sessions/refresh-clocks.ts';
import { freeSessions } from '../modules/staff/leave.ts';
import { embedOrganization } from '../vectors/jobs.ts';
import { withRest } from './resting.ts';

const SessionPayload = z.object({ organizationId: z.uuid(), sessionId: z.uuid() });

const RoutePayload = SessionPayload.extend({ again: z.number().int().optional() });

const LearnedPayload = z.object({ organizationId: z.uuid(), learnedId: z.uuid() });

const ReplayPayload = z.object({ organizationId: z.uuid(), replayId: z.uuid() });

const AssignPayload = z.object({
  organizationId: z.uuid(),
  departmentId: z.uuid(),
  arrived: z.boolean(),
});

const AskedPayload = z.object({ email: z.string(), organization: z.string().optional() });

const StaffPayload = z.object({ organizationId: z.uuid(), staffId: z.uuid() });

const ChatPayload = z.object({ organizationId: z.uuid(), chatId: z.string() });

const ForgetPayload = z.object({
  organizationId: z.uuid(),
  sessionIds: z.array(z.uuid()),
  groups: z.array(z.uuid()),
  words: z.array(z.number().int()),
  citizenId: z.uuid().optional(),
});

const DocumentPayload = z.object({
  organizationId: z.uuid(),
  documentId: z.uuid(),
  revision: z.number().int(),
});

const ImprovementPayload = z.object({ organizationId: z.uuid(), improvementId: z.uuid() });

const OrganizationPayload = z.object({ organizationId: z.uuid() });

/** Every task by name. Each can be repeated: it asks the database what is still to do. */
export function tasksOf(context: Context): TaskList {
  return withRest(context, {
    answer: async (payload) => answerSession(context, SessionPayload.parse(payload)),
    assign: async (payload) => assignDepartment(context, AssignPayload.parse(payload)),
    canary: async (payload) => runCanary(context, OrganizationPayload.parse(payload)),
    contradictions: async (payload) => retireContradicted(context, LearnedPayload.parse(payload)),
    document: async (payload) => workOnDocument(context, DocumentPayload.parse(payload)),
    embed: async (payload) => embedOrganization(context, OrganizationPayload.parse(payload)),
    forget: async (payload) => forgetAfterwards(context, ForgetPayload.parse(payload)),
    free_sessions: async (payload) => freeSessions(context, StaffPayload.parse(payload)),
    mood: async (payload) => noteMood(context, SessionPayload.parse(payload)),
    password_asked: async (payload) => markPasswordAsked(context, AskedPayload.parse(payload)),
    refreshClocks: async (payload) => refreshClocks(context, OrganizationPayload.parse(payload)),
    replay: async (payload, { job, abortSignal }) =>
      runReplay(context, ReplayPayload.parse(payload), {
        attempt: job.attempts,
        signal: abortSignal,
      }),
    route: async (payload, { job }) =>
      routeSession(context, RoutePayload.parse(payload), job.attempts),
    summarize: async (payload) => summarizeSession(context, SessionPayload.parse(payload)),
    telegram_chat: async (payload) => workOffChat(context, ChatPayload.parse(payload)),
    tell_platform: async (payload) => tellElsewhere(context, Elsewhere.parse(payload)),
    word_improvement: async (payload) =>
      wordImprovement(context, ImprovementPayload.parse(payload)),
  });
}
