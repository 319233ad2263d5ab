import { Readable } from 'node:stream';
import {
  type BodyOf,
  type Endpoint,
  type Locale,
  type ParamsOf,
  Permission,
  type QueryOf,
  type ResponseOf,
} from '@civicconnect/contract';
import { holds, keyMayCall } from '@civicconnect/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest, RequestPayload } from 'fastify';
import { z } from 'zod';
import type { Caller, ServiceCaller } from '../caller.ts';
import type { Context } from '../context.ts';
import { Refused } from '../errors.ts';
import { limitKey } from '../modules/api-keys/caller.ts';
import { callerOf, serviceOf } from '../modules/auth/caller.ts';
import { refuseSuspended } from '../modules/platform/suspended.ts';
import { fieldErrors, parseJson, withInput } from './body.ts';
import { Bytes } from './bytes.ts';
import { drain } from './drain.ts';
import { asEvents, wantsEvents } from './event-stream.ts';
import { holderOf, isOpened } from './holder.ts';
import { type Answer, withIdempotency } from './idempotency.ts';
import { localeOf, problemOf } from './problems.ts';
import { repeatableOf } from './repeatable.ts';
import { storable, textsOf } from './text.ts';

/** What whoever has shown nothing holds too, by the table of permissions. */
type Open = 'public' | 'file.upload' | 'session.open' | 'knowledge.read_published';

/** Who may stand behind a request: the installation's own processes reach the AI service alone. */
type CallerOf<E extends Endpoint> = E extends { permission: Open } | { opensWith: 'signUp' }
  ? Caller | null
  : E['permission'] extends 'ai.service'
    ? Caller | ServiceCaller
    : Caller;

/** What a route's one call gets. */
export interface Call<E extends Endpoint> {
  context: Context;
  caller: CallerOf<E>;
  params: ParamsOf<E>;
  query: QueryOf<E>;
  body: BodyOf<E>;
  locale: Locale;
  request: FastifyRequest;
  reply: FastifyReply;
}

export interface RouteOptions {
  /**
   * The session a request is about. When the input is wrong, access to it is asked first, so that
   * nobody learns from a 422 that a foreign session exists.
   */
  sessionId?: (params: Record<string, unknown>, body: unknown) => unknown;
}

/** A success that is not the endpoint's only status. */
export class Answered<T> {
  readonly status: number;
  readonly body: T;
  constructor(status: 200 | 201 | 202 | 204 | 503, body: T) {
    this.status = status;
    this.body = body;
  }
}

type Result<E extends Endpoint> = E extends { binary: true }
  ? Bytes
  : ResponseOf<E> | Answered<ResponseOf<E>> | (E extends { csv: true } ? Bytes : never);

type Handler<E extends Endpoint> = (call: Call<E>) => Promise<Result<E>>;

const mounted = new WeakMap<FastifyInstance, Endpoint[]>();
type Route = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;
const routes = new WeakMap<FastifyInstance, Map<Endpoint, Route>>();

/** What answers at an endpoint’s own address. Throws for one that is not mounted. */
export function routeOf(app: FastifyInstance, endpoint: Endpoint): Route {
  const route = routes.get(app)?.get(endpoint);
  if (!route) throw new Error(`${endpoint.path} is not mounted`);
  return route;
}

/** Every endpoint that was mounted on an app, for the walk over all routes. */
export function mountedEndpoints(app: FastifyInstance): readonly Endpoint[] {
  return mounted.get(app) ?? [];
}

/** Who asks. What anyone may have is not kept from somebody whose token has run out. */
async function callerFor(
  context: Context,
  endpoint: Endpoint,
  request: FastifyRequest,
): Promise<Caller | ServiceCaller | null> {
  if (endpoint.ignoresAuthorization) return null;
  const service = endpoint.permission === 'ai.service' ? serviceOf(context, request) : null;
  if (service) return service;
  const asking = callerOf(context, request);
  // Whose key has died begins a new chat; whose token has run out renews it.
  const begins = endpoint.permission === 'session.open' && !request.headers.authorization;
  if (endpoint.permission !== 'public' && !isOpened(context, endpoint) && !begins) return asking;
  return asking.catch((error: unknown) => {
    if (error instanceof Refused && error.code === 'unauthenticated') return null;
    throw error;
  });
}

/** Whoever asks, if they hold the endpoint's permission. */
async function permitted(
  context: Context,
  endpoint: Endpoint,
  request: FastifyRequest,
): Promise<Caller | ServiceCaller | null> {
  const caller = await callerFor(context, endpoint, request);
  if (caller?.kind === 'staff' && caller.key && !keyMayCall(caller.key.scopes, endpoint)) {
    // What is open to anyone is not closed by a key that adds nothing to it.
    if (holds('anyone', endpoint.permission)) return null;
    throw new Refused('forbidden');
  }
  if (isOpened(context, endpoint)) return caller;
  if (holds(holderOf(caller), endpoint.permission)) return caller;
  throw new Refused(caller ? 'forbidden' : 'unauthenticated');
}

/** A large body is read only from those who may send one. */
export function bodyOptions(context: Context, endpoint: Endpoint) {
  if (!endpoint.bodyMegabytes) return {};
  return {
    bodyLimit: endpoint.bodyMegabytes * 1024 * 1024,
    preParsing: async (request: FastifyRequest, _reply: FastifyReply, payload: RequestPayload) => {
      await permitted(context, endpoint, request);
      return payload;
    },
  };
}

/** A route is its contract, its permission and one call; this is everything around the call. */
export function mount<const E extends Endpoint>(
  app: FastifyInstance,
  context: Context,
  endpoint: E,
  handler: Handler<E>,
  options: RouteOptions = {},
): void {
  Permission.parse(endpoint.permission);
  const list = mounted.get(app) ?? [];
  mounted.set(app, list);
  list.push(endpoint);

  async function inputOf(request: FastifyRequest, caller: Caller | ServiceCaller | null) {
    const params = endpoint.params?.safeParse(request.params);
    if (params && (!params.success || storable(params.data).refused.length > 0)) {
      throw new Refused('not_found');
    }
    let raw: unknown;
    try {
      const query = endpoint.query?.parse(request.query, withInput);
      // A form is read by the route itself, bounded.
      const isForm = endpoint.multipart && request.body instanceof Readable;
      raw = isForm ? undefined : parseJson(request.body);
      const body = isForm ? undefined : endpoint.body?.parse(raw, withInput);
      return { params: params?.data, query: textsOf(query), body: textsOf(body) };
    } catch (error) {
      const sessionId = options.sessionId?.(params?.data ?? {}, raw);
      const person = caller?.kind === 'service' ? null : caller;
      if (person && typeof sessionId === 'string' && z.uuid().safeParse(sessionId).success) {
        await context.mayReach(person, sessionId);
      }
      if (error instanceof z.ZodError)
        throw new Refused('invalid_input', { errors: fieldErrors(error) });
      throw error;
    }
  }

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<Answer> {
    const caller = await permitted(context, endpoint, request);
    if (caller?.kind === 'staff') {
      if (caller.key) await limitKey(context, caller.id, caller.key);
      else context.attendance.seen(caller);
    }
    const isPublic = endpoint.permission === 'public';
    if (endpoint.method !== 'GET' && !isPublic && caller && caller.kind !== 'service') {
      await refuseSuspended(context, caller);
    }
    const input = await inputOf(request, caller);
    const repeatable = repeatableOf(endpoint, caller, request, input);
    const work = async (): Promise<Answer> => {
      const call = { context, caller, ...input, locale: localeOf(request), request, reply };
      const result = await handler(call as Call<E>);
      if (result instanceof Answered) return { status: result.status, body: result.body };
      return { status: Number(Object.keys(endpoint.responses)[0]), body: result };
    };
    if (!repeatable) return work();
    const { form } = repeatable;
    return withIdempotency(context, repeatable, async () => {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Refused) || error.status === 429) throw error;
        return { status: error.status, body: problemOf(error, localeOf(request)) };
      }
    }).finally(() => {
      // A form that nobody read would hold up what follows on its connection.
      if (form) drain(form.body);
    });
  }

  const serve: Route = async (request, reply) => {
    if (endpoint.streams && wantsEvents(request)) {
      return asEvents(request, reply, () => answer(request, reply));
    }
    const { status, body } = await answer(request, reply);
    if (body instanceof Bytes) {
      return reply.code(body.status).headers(body.headers).send(body.body);
    }
    if (status in endpoint.responses) context.verifyResponse?.(endpoint, status, body);
    if (!(status in endpoint.responses)) reply.type('application/problem+json');
    reply.code(status);
    return body === undefined ? reply.send() : reply.send(body);
  };
  const known = routes.get(app) ?? new Map<Endpoint, Route>();
  routes.set(app, known.set(endpoint, serve));
  app.route({
    method: endpoint.method,
    url: `/api${endpoint.path.replace(/\{(\w+)\}/g, ':$1')}`,
    config: { endpoint },
    handler: serve,
    ...bodyOptions(context, endpoint),
  });
}
