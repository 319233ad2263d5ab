import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { findAll } from './find.ts';

export function searchRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.search, ({ caller, locale, query }) =>
    findAll(context, staffOf(caller), locale, query),
  );
}
