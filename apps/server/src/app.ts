import Fastify, { type FastifyInstance } from 'fastify';
import { pushRoutes } from './channels/push/routes.ts';
import { channelRoutes } from './channels/routes.ts';
import { smsRoutes } from './channels/sms/routes.ts';
import { telegramRoutes } from './channels/telegram/routes.ts';
import type { Context } from './context.ts';
import { Refused } from './errors.ts';
import { mountAliases } from './http/aliases.ts';
import { keepBodiesAsText } from './http/body.ts';
import { serveDemoPage } from './http/demo-page.ts';
import { guardHeaders, securityHeaders } from './http/headers.ts';
import { serveOpenApi } from './http/openapi.ts';
import { holdsWidget } from './http/origins.ts';
import { type PageHandler, servePages } from './http/pages.ts';
import { answerUnreadable, answerWithProblems } from './http/problems.ts';
import { refuseRoutesWithoutContract } from './http/route-guard.ts';
import { serveWidget } from './http/widget.ts';
import { logRequests, requestLogOptions } from './log.ts';
import { aiServiceRoutes } from './modules/ai-service/routes.ts';
import { analyticsRoutes } from './modules/analytics/routes.ts';
import { apiKeyRoutes } from './modules/api-keys/routes.ts';
import { archiveRoutes } from './modules/archive/routes.ts';
import { availabilityRoutes } from './modules/assignment/routes.ts';
import { assistantRoutes } from './modules/assistant/routes.ts';
import { auditRoutes } from './modules/audit/routes.ts';
import { authRoutes } from './modules/auth/routes.ts';
import { securityRoutes } from './modules/auth/security-routes.ts';
import { broadcastRoutes } from './modules/broadcasts/routes.ts';
import { citizenDataRoutes } from './modules/citizen-data/routes.ts';
import { deliveryRoutes } from './modules/deliveries/routes.ts';
import { departmentRoutes } from './modules/departments/routes.ts';
import { feedbackRoutes } from './modules/feedback/routes.ts';
import { fileRoutes } from './modules/files/routes.ts';
import { improvementRoutes } from './modules/improvement/routes.ts';
import { knowledgeRoutes } from './modules/knowledge/routes.ts';
import { messageRoutes } from './modules/messages/routes.ts';
import { replayRoutes } from './modules/models/replay/routes.ts';
import { modelRoutes } from './modules/models/routes.ts';
import { neighborhoodRoutes } from './modules/neighborhoods/routes.ts';
import { noteRoutes } from './modules/notes/routes.ts';
import { notificationRoutes } from './modules/notifications/routes.ts';
import { open311Routes } from './modules/open311/routes.ts';
import { operationsRoutes } from './modules/operations/routes.ts';
import { organizationRoutes } from './modules/organizations/routes.ts';
import { settingsRoutes } from './modules/organizations/settings-routes.ts';
import { overviewRoutes } from './modules/overview/routes.ts';
import { platformRoutes } from './modules/platform/routes.ts';
import { publicPageRoutes } from './modules/public-page/routes.ts';
import { quarantineRoutes } from './modules/quarantine/routes.ts';
import { quickReplyRoutes } from './modules/quick-replies/routes.ts';
import { retentionRoutes } from './modules/retention/routes.ts';
import { routingRoutes } from './modules/routing/routes.ts';
import { searchRoutes } from './modules/search/routes.ts';
import { sessionRoutes } from './modules/sessions/routes.ts';
import { signUpRoutes } from './modules/signup/routes.ts';
import { staffRoutes } from './modules/staff/routes.ts';
import { suggestionRoutes } from './modules/suggestions/routes.ts';
import { telegramLinkRoutes } from './modules/telegram-links/routes.ts';
import { translationRoutes } from './modules/translations/routes.ts';
import { webhookRoutes } from './modules/webhooks/routes.ts';

/** Longest body of the API: a text of 20,000 characters, its escapes and its envelope. */
const bodyLimit = 256 * 1024;

/** The API: every route of the contract. */
async function api(app: FastifyInstance, context: Context): Promise<void> {
  authRoutes(app, context);
  securityRoutes(app, context);
  telegramLinkRoutes(app, context);
  staffRoutes(app, context);
  auditRoutes(app, context);
  organizationRoutes(app, context);
  publicPageRoutes(app, context);
  settingsRoutes(app, context);
  departmentRoutes(app, context);
  neighborhoodRoutes(app, context);
  quickReplyRoutes(app, context);
  routingRoutes(app, context);
  modelRoutes(app, context);
  replayRoutes(app, context);
  sessionRoutes(app, context);
  citizenDataRoutes(app, context);
  retentionRoutes(app, context);
  messageRoutes(app, context);
  assistantRoutes(app, context);
  deliveryRoutes(app, context);
  fileRoutes(app, context);
  noteRoutes(app, context);
  translationRoutes(app, context);
  feedbackRoutes(app, context);
  quarantineRoutes(app, context);
  notificationRoutes(app, context);
  availabilityRoutes(app, context);
  broadcastRoutes(app, context);
  overviewRoutes(app, context);
  analyticsRoutes(app, context);
  searchRoutes(app, context);
  platformRoutes(app, context);
  signUpRoutes(app, context);
  telegramRoutes(app, context);
  channelRoutes(app, context);
  smsRoutes(app, context);
  pushRoutes(app, context);
  knowledgeRoutes(app, context);
  suggestionRoutes(app, context);
  improvementRoutes(app, context);
  apiKeyRoutes(app, context);
  webhookRoutes(app, context);
  archiveRoutes(app, context);
  open311Routes(app, context);
  mountAliases(app, context);
  await serveOpenApi(app);
}

/** What a process without an API answers too: the AI service, its health and its figures. */
function service(app: FastifyInstance, context: Context): void {
  aiServiceRoutes(app, context);
  operationsRoutes(app, context);
  for (const rest of ['/api', '/api/*']) {
    app.all(rest, async () => {
      throw new Refused('not_found');
    });
  }
  app.get('/metrics', async (_request, reply) => {
    reply.type(context.metrics.registry.contentType);
    return context.metrics.registry.metrics();
  });
}

/**
 * The whole HTTP side of a process, without listening. `pages` is Next's handler; without it the
 * process answers the API alone.
 */
export async function buildApp(context: Context, pages?: PageHandler): Promise<FastifyInstance> {
  const app = Fastify({
    ...requestLogOptions(context.log),
    bodyLimit,
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
    return503OnClosing: true,
    frameworkErrors: (error, request, reply) => {
      reply.headers(securityHeaders(context.config));
      answerUnreadable(error, request, reply);
    },
  });
  refuseRoutesWithoutContract(app);
  logRequests(app);
  answerWithProblems(app);
  keepBodiesAsText(app);
  guardHeaders(app, context.config, (origin) => holdsWidget(context, origin));
  app.addHook('onResponse', async (request, reply) => {
    context.metrics.requests.observe(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: String(reply.raw.statusCode),
      },
      reply.elapsedTime / 1000,
    );
  });
  const { roles } = context.config;
  if (roles.has('api') || roles.has('ai')) service(app, context);
  if (roles.has('api')) await api(app, context);
  if (roles.has('api') || pages) serveWidget(app);
  if (pages) serveDemoPage(app, context);
  if (pages) servePages(app, context, pages);
  return app;
}
