import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { citizenOf, staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { sessionOfBody } from '../../http/body.ts';
import { eventsOf } from '../../http/event-stream.ts';
import { Answered, mount, type RouteOptions } from '../../http/mount.ts';
import { takeInHand } from '../sessions/actions.ts';
import { openChat } from '../sessions/open-chat.ts';
import { changeSession } from '../sessions/write.ts';
import { ask } from './ask.ts';
import { escalate, makeAppeal } from './chat-actions.ts';
import { askCopilot, suggestionsFor } from './copilot.ts';
import { previewAnswer } from './preview.ts';

const ofPath: RouteOptions = { sessionId: (params) => params.id };

function askRoutes(app: FastifyInstance, context: Context): void {
  mount(
    app,
    context,
    endpoints.ask,
    ({ caller, locale, body, reply }) => {
      const events = eventsOf(reply);
      const say = (text: string) => events?.send('delta', { text });
      return ask(context, caller, locale, body, say);
    },
    { sessionId: sessionOfBody },
  );
  mount(app, context, endpoints.previewAssistant, ({ caller, locale, body }) =>
    previewAnswer(context, staffOf(caller), locale, body.question),
  );
  mount(app, context, endpoints.suggestions, ({ caller, locale, params }) =>
    suggestionsFor(context, staffOf(caller), locale, params.id),
  );
  mount(
    app,
    context,
    endpoints.askCopilot,
    ({ caller, locale, body }) => askCopilot(context, staffOf(caller), locale, body),
    { sessionId: sessionOfBody },
  );
}

export function assistantRoutes(app: FastifyInstance, context: Context): void {
  askRoutes(app, context);
  mount(app, context, endpoints.openChat, async ({ caller, locale, body, request }) => {
    const asking = {
      caller: caller && citizenOf(caller),
      address: request.ip,
      headers: request.headers,
    };
    const { opened, session, sessionKey } = await openChat(context, asking, locale, body);
    return new Answered(opened ? 201 : 200, { session, sessionKey });
  });
  mount(
    app,
    context,
    endpoints.escalate,
    async ({ caller, locale, params, body }) => ({
      session: await escalate(context, caller, locale, params.id, body?.reason),
    }),
    ofPath,
  );
  mount(app, context, endpoints.takeOver, async ({ caller, locale, params }) => ({
    session: await takeInHand(context, staffOf(caller), locale, params.id, 'taken_over'),
  }));
  mount(app, context, endpoints.handBack, ({ caller, locale, params }) =>
    changeSession(context, caller, locale, params.id, { type: 'handed_back' }),
  );
  mount(app, context, endpoints.makeAppeal, async ({ caller, locale, params }) => ({
    session: await makeAppeal(context, caller, locale, params.id),
  }));
}
