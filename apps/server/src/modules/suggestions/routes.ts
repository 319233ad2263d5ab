import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { suggestKnowledge } from './actions.ts';

export function suggestionRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.suggestKnowledge, ({ caller, body }) =>
    suggestKnowledge(context, staffOf(caller), body),
  );
}
