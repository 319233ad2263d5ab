import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { citizenOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { Answered, mount } from '../../http/mount.ts';
import { getFeedback, giveFeedback } from './actions.ts';
import { findReminder } from './reminder.ts';

export function feedbackRoutes(app: FastifyInstance, context: Context): void {
  mount(
    app,
    context,
    endpoints.giveFeedback,
    async ({ caller, params, body }) => {
      const { feedback, first } = await giveFeedback(context, citizenOf(caller), params.id, body);
      return new Answered(first ? 201 : 200, { feedback });
    },
    { sessionId: (params) => params.id },
  );
  mount(app, context, endpoints.getFeedback, ({ caller, params }) =>
    getFeedback(context, caller, params.id),
  );
  mount(app, context, endpoints.feedbackReminder, async ({ caller }) => ({
    session: await findReminder(context, citizenOf(caller)),
  }));
}
