import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import type { Context } from '../../context.ts';
import { sessionOfBody } from '../../http/body.ts';
import { Answered, mount } from '../../http/mount.ts';
import { ownersOf } from '../files/owners.ts';
import { markRead, sendMessage } from './actions.ts';
import { listMessages } from './queries.ts';

export function messageRoutes(app: FastifyInstance, context: Context): void {
  mount(
    app,
    context,
    endpoints.listMessages,
    ({ caller, params, query }) => listMessages(context, caller, params.sessionId, query),
    { sessionId: (params) => params.sessionId },
  );
  mount(
    app,
    context,
    endpoints.sendMessage,
    async ({ caller, body, request }) => {
      const owners = ownersOf(caller, request);
      const { message, repeated } = await sendMessage(context, caller, body, owners);
      return new Answered(repeated ? 200 : 201, { message });
    },
    { sessionId: sessionOfBody },
  );
  mount(
    app,
    context,
    endpoints.markRead,
    async ({ caller, params, body }) => {
      await markRead(context, caller, params.id, body.seq);
      return undefined;
    },
    { sessionId: (params) => params.id },
  );
}
