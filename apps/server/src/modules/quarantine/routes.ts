import { endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { staffOf } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { mount } from '../../http/mount.ts';
import { listInjectionLog } from './log.ts';
import { listQuarantine } from './queries.ts';
import { reject, release } from './verdicts.ts';

export function quarantineRoutes(app: FastifyInstance, context: Context): void {
  mount(app, context, endpoints.listQuarantine, ({ caller, locale, query }) =>
    listQuarantine(context, staffOf(caller), locale, query),
  );
  mount(app, context, endpoints.injectionLog, ({ query }) => listInjectionLog(context, query));
  mount(app, context, endpoints.release, ({ caller, locale, params }) =>
    release(context, staffOf(caller), locale, params.id),
  );
  mount(app, context, endpoints.reject, ({ caller, locale, params }) =>
    reject(context, staffOf(caller), locale, params.id),
  );
}
