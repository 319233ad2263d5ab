import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { lastNight, previewRules } from './preview.ts';

/** For how long things are kept, as administrators see it. */
export function retentionRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.retention, ({ caller }) => lastNight(context, staffOf(caller)));
  mount(app, context, endpoints.previewRetention, ({ caller, body }) =>
    previewRules(context, staffOf(caller), body),
  );
}
