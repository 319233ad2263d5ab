import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { translateMessage } from './actions.ts';

export function translationRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.translationOffer, async () => ({
    available: context.models.isConfigured,
  }));
  mount(app, context, endpoints.translateMessage, async ({ caller, params, body }) => ({
    translation: await translateMessage(context, staffOf(caller), params.id, body.to),
  }));
}
