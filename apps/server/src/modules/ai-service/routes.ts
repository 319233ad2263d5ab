import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import type { Caller, ServiceCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { Refused } from '../../errors.ts';
import { mount } from '../../http/mount.ts';
import { createLocalAnalyst } from '../routing/analyst-local.ts';

/** The installation's own processes ask for any organization, a superuser for the one they stand in. */
function checkReach(caller: Caller | ServiceCaller, organizationId: string): void {
  if (caller.kind !== 'service' && caller.organizationId !== organizationId) {
    throw new Refused('not_found');
  }
}

/**
 * The AI service of this process. It answers by the models of this process, never by asking on: two
 * processes that name each other would ask in a circle.
 */
export function aiServiceRoutes(app: FastifyInstance, context: Context): void {
  const analyst = createLocalAnalyst(() => context);
  mount(app, context, endpoints.analyze, async ({ caller, body }) => {
    checkReach(caller, body.organizationId);
    return analyst.analyze(body);
  });
  mount(app, context, endpoints.detectLanguage, ({ body }) => analyst.detectLanguage(body.text));
  mount(app, context, endpoints.detectInjection, ({ body }) => analyst.detectInjection(body.text));
  mount(app, context, endpoints.embed, ({ body }) => analyst.embed(body.texts));
  mount(app, context, endpoints.semanticSearch, async ({ caller, body }) => {
    checkReach(caller, body.organizationId);
    return analyst.semanticSearch(body);
  });
  mount(app, context, endpoints.detectEmotion, ({ body }) => analyst.detectEmotion(body.text));
}
