import { type Endpoint, endpoints } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import { routeOf } from './mount.ts';

/** An address of an earlier system, and the endpoint that answers there now. */
interface Alias {
  method: Endpoint['method'];
  /** Below `/api`, with `{name}` for parameters. */
  path: `/${string}`;
  to: Endpoint;
  /** What the earlier body leaves out, or calls otherwise. */
  body?: (given: Record<string, unknown>) => Record<string, unknown>;
}

/** For clients written against the earlier systems. The answer is the endpoint’s own, permission and all. */
const aliases: readonly Alias[] = [
  {
    method: 'POST',
    path: '/agents',
    to: endpoints.createStaff,
    body: (given) => ({ ...given, role: 'agent' }),
  },
  { method: 'POST', path: '/appeals/create', to: endpoints.openAppeal },
];

/** The body as the endpoint takes it; what is no object stays, to be refused there. */
function rewritten(raw: unknown, change: NonNullable<Alias['body']>): unknown {
  if (typeof raw !== 'string') return raw;
  try {
    const given: unknown = JSON.parse(raw);
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return raw;
    return JSON.stringify(change(given as Record<string, unknown>));
  } catch {
    return raw;
  }
}

/** To be called after every route it leads to. */
export function mountAliases(app: FastifyInstance): void {
  for (const { method, path, to, body } of aliases) {
    const handler = routeOf(app, to);
    app.route({
      method,
      url: `/api${path.replace(/\{(\w+)\}/g, ':$1')}`,
      config: { endpoint: to },
      handler: (request, reply) => {
        if (body) request.body = rewritten(request.body, body);
        return handler(request, reply);
      },
    });
  }
}
