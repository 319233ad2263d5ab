import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { type DestinationStream, type LogFn, type Logger, pino } from 'pino';

const removed = '[removed]';

/** Names under which people's data and secrets travel; whatever stands under them is not logged. */
const privateNames =
  /^(phone|text|preview|comment|residence|name|email|password|totp|cookies?|set-cookie|authorization|headers|body|params|parameters|detail|secret\w*|session_?key|\w*token|\w*hash|developmentCode)$/i;

/** What a careless sentence might carry: tokens, e-mails, phones. */
const shapes = [
  /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g,
  /\b[0-9a-f-]{36}\.[0-9a-f-]{36}\.\d+\.[\w-]+/g,
  /\b(?:postgres(?:ql)?|rediss?|https?):\/\/[^\s"/@]+@/g,
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  /\+\d[\d\s()-]{6,17}\d/g,
  /\b998\d{9}\b/g,
];

/** A line of the log without what a person or a secret could be known by. */
function scrub(line: string): string {
  return shapes.reduce((clean, shape) => clean.replace(shape, removed), line);
}

function withoutPrivate(value: unknown, depth: number): unknown {
  if (value instanceof Error) return describeError(value);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (depth === 0) return '[deep]';
  if (Array.isArray(value)) return value.map((item) => withoutPrivate(item, depth - 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const hidden = privateNames.test(key) || (key === 'code' && /^\d+$/.test(String(item)));
      return [key, hidden ? removed : withoutPrivate(item, depth - 1)];
    }),
  );
}

const property = (value: object, key: string): unknown => (value as Record<string, unknown>)[key];

/** PostgreSQL and JSON.parse quote what they could not read, drizzle appends the parameters. */
function publicMessage(error: Error): string {
  if (error instanceof SyntaxError) return removed;
  const [message = ''] = error.message.split(/\n?params: /);
  return message.replace(/: ".*"$/s, `: ${removed}`).slice(0, 500);
}

/** What of an error is logged: its kind, code and place. Not its details, which quote the row. */
function describeError(error: unknown, depth = 3): unknown {
  if (!(error instanceof Error)) return typeof error;
  const lines = (error.stack ?? '').split('\n');
  const code = property(error, 'code');
  const constraint = property(error, 'constraint');
  return {
    type: error.name,
    message: publicMessage(error),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    stack: lines
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 20)
      .join('\n'),
    ...(error.cause && depth > 0 ? { cause: describeError(error.cause, depth - 1) } : {}),
  };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The route's pattern instead of the address, and the session it is about. */
function describeRequest(request: Partial<FastifyRequest>) {
  const params = (request.params ?? {}) as Record<string, unknown>;
  const url = request.routeOptions?.url;
  const inPath = url?.startsWith('/api/sessions/') ? params.id : params.sessionId;
  return {
    method: request.method,
    route: url ?? null,
    ...(typeof inPath === 'string' && uuid.test(inPath) ? { sessionId: inPath } : {}),
  };
}

export interface LogOptions {
  level: string;
  /** Absolute path; undefined: standard output. */
  file?: string | undefined;
}

/** Without a sentence pino takes the error's, whole; so an error alone is given one of ours. */
function withOwnSentence(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  const [first, second] = args as unknown[];
  if (typeof second === 'string' || typeof first === 'string') {
    method.apply(this, args);
  } else {
    const object = first instanceof Error ? { err: first } : (first ?? {});
    method.call(this, object, 'err' in (object as object) ? 'failed' : '');
  }
}

/** What of the object that is logged with a sentence is kept. */
function describe({
  req,
  res: _answer,
  ...rest
}: Record<string, unknown>): Record<string, unknown> {
  const clean = withoutPrivate(rest, 6) as Record<string, unknown>;
  return req ? { ...describeRequest(req), ...clean } : clean;
}

/**
 * The program's log: one JSON object a line. No phone, text, token, cookie, password, e-mail or code
 * gets in, three times over: by name, by what is taken from requests and errors, and by shape in the
 * finished line.
 */
export function createLog(options: LogOptions, destination?: DestinationStream): Logger {
  const stream =
    destination ?? pino.destination({ dest: options.file ?? 1, mkdir: true, sync: true });
  return pino(
    {
      level: options.level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: describe,
      },
      hooks: { streamWrite: scrub, logMethod: withOwnSentence },
    },
    stream,
  );
}

/** What Fastify is made with, so that `logRequests` is the only one to tell of requests. */
export function requestLogOptions(log: Logger) {
  return {
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    /** A proxy's id is kept, so that its log and ours can be read together. */
    genReqId(request: IncomingMessage): string {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
    },
  };
}

/** One line for each request, when it is answered; its id goes out as `X-Request-Id`. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const level = request.url.startsWith('/_next/') || request.is404 ? 'debug' : 'info';
    request.log[level](
      {
        ...describeRequest(request),
        status: reply.raw.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
  });
}
