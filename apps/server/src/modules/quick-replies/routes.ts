import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import {
  countQuickReply,
  createQuickReply,
  deleteQuickReply,
  updateQuickReply,
} from './actions.ts';
import { listQuickReplies, repliesForSession } from './queries.ts';

export function quickReplyRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.quickReplies, async ({ caller }) => ({
    items: await listQuickReplies(context, caller.organizationId),
    nextCursor: null,
  }));
  mount(app, context, endpoints.repliesForSession, async ({ caller, params }) => ({
    items: await repliesForSession(context, staffOf(caller), params.id),
    nextCursor: null,
  }));
  mount(app, context, endpoints.createQuickReply, async ({ caller, locale, body }) => ({
    quickReply: await createQuickReply(context, staffOf(caller), locale, body),
  }));
  mount(app, context, endpoints.updateQuickReply, async ({ caller, locale, params, body }) => ({
    quickReply: await updateQuickReply(context, staffOf(caller), locale, params.id, body),
  }));
  mount(app, context, endpoints.deleteQuickReply, ({ caller, params }) =>
    deleteQuickReply(context, staffOf(caller), params.id),
  );
  mount(app, context, endpoints.countQuickReply, ({ caller, params }) =>
    countQuickReply(context, staffOf(caller), params.id),
  );
}
