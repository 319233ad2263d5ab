import { type Endpoint, endpoints } from '@civicconnect/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { callerOfSessionKey } from '../modules/auth/session-keys.ts';
import { bodyOptions, routeOf } from './mount.ts';

/** An address of an earlier system, and the endpoint that answers there now. */
interface Alias {
  method: Endpoint['method'];
  /** Below `/api`, or below `/chat` as one earlier system had it; with `{name}` for parameters. */
  path: `/${string}`;
  to: Endpoint;
  /** What the earlier body leaves out, or calls otherwise. */
  body?: (given: Record<string, unknown>) => Record<string, unknown>;
  /** What the address names now and the earlier body named: which parameter, by which field. */
  params?: Readonly<Record<string, string>>;
  /** What the endpoint is asked by its query, where the address said it. */
  query?: Readonly<Record<string, string>>;
  /** What else the address named and the endpoint wants elsewhere. */
  prepare?: (context: Context, request: FastifyRequest) => Promise<void>;
}

/** The key of a chat stood in the address; it stands in a header now, and the address names the chat. */
async function takeSessionKey(context: Context, request: FastifyRequest): Promise<void> {
  const { sessionKey = '' } = request.params as { sessionKey?: string };
  const { visitor } = await callerOfSessionKey(context, sessionKey, request.ip);
  request.headers['x-session-key'] = sessionKey;
  Object.assign(request.params as object, { sessionId: visitor.sessionId });
}

/** For clients written against the earlier systems, or by what else a thing is called. The answer is the endpoint’s own, permission and all. */
export const aliases: readonly Alias[] = [
  {
    method: 'POST',
    path: '/agents',
    to: endpoints.createStaff,
    body: (given) => ({ ...given, role: 'agent' }),
  },
  { method: 'POST', path: '/appeals/create', to: endpoints.openAppeal },
  {
    method: 'POST',
    path: '/escalate',
    to: endpoints.escalate,
    body: ({ sessionId: _named, ...rest }) => rest,
    params: { id: 'sessionId' },
  },
  {
    method: 'POST',
    path: '/documents',
    to: endpoints.ingest,
    body: (given) => ('documents' in given ? given : { documents: [given] }),
  },
  { method: 'POST', path: '/users', to: endpoints.registerCitizen },
  { method: 'GET', path: '/chat/api/faqs', to: endpoints.listFaqs },
  { method: 'POST', path: '/chat/api/faqs', to: endpoints.createFaq },
  {
    method: 'GET',
    path: '/chat/api/history/{sessionKey}',
    to: endpoints.listMessages,
    prepare: takeSessionKey,
  },
  {
    method: 'GET',
    path: '/chat/api/admin/active-chats',
    to: endpoints.listSessions,
    query: { view: 'all', status: 'active' },
  },
  { method: 'GET', path: '/chat/api/admin/queue', to: endpoints.queue },
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

/** A field of a body that names something; '' names nothing, and is not found. */
function namedBy(raw: unknown, field: string): string {
  let named = '';
  rewritten(raw, (given) => {
    const value = given[field];
    if (typeof value === 'string') named = value;
    return given;
  });
  return named;
}

const urlOf = (path: string) =>
  `${path.startsWith('/chat/') ? '' : '/api'}${path.replace(/\{(\w+)\}/g, ':$1')}`;

/** To be called after every route it leads to. */
export function mountAliases(app: FastifyInstance, context: Context): void {
  for (const { method, path, to, body, params = {}, query, prepare } of aliases) {
    const handler = routeOf(app, to);
    app.route({
      method,
      url: urlOf(path),
      config: { endpoint: to },
      handler: async (request, reply) => {
        await prepare?.(context, request);
        if (query) request.query = { ...(request.query as object), ...query };
        for (const [name, field] of Object.entries(params)) {
          Object.assign(request.params as object, { [name]: namedBy(request.body, field) });
        }
        if (body) request.body = rewritten(request.body, body);
        return handler(request, reply);
      },
      ...bodyOptions(context, to),
    });
  }
}
