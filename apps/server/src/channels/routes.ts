import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../caller.ts';
import type { Context } from '../context.ts';
import { mount } from '../http/mount.ts';
import { reportChannels } from './report.ts';

export function channelRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.channels, ({ caller }) =>
    reportChannels(context, staffOf(caller).organizationId),
  );
}
