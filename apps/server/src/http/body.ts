import type { Readable } from 'node:stream';
import type { Endpoint, FieldError } from '@civicconnect/contract';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { Refused } from '../errors.ts';

/** A body of a type that its route does not take: refused once it is known that its sender may call the route. */
class Untaken {}

/** What is sent to no one's use is read to nowhere. */
function leave(payload: Readable): Untaken {
  payload.resume();
  return new Untaken();
}

/**
 * Keeps bodies as text until the caller is known: the order of answers is 401, 403/404, then 400 for
 * malformed JSON and 415 for another type.
 */
export function keepBodiesAsText(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parsed = (type: string, take: (endpoint: Endpoint | undefined, body: string) => unknown) =>
    app.addContentTypeParser(type, { parseAs: 'string' }, (request, body, done) => {
      done(null, take(request.routeOptions.config.endpoint, String(body)));
    });
  parsed('application/json', (_endpoint, body) => body);
  parsed('application/x-www-form-urlencoded', (endpoint, body) =>
    endpoint?.form ? JSON.stringify(Object.fromEntries(new URLSearchParams(body))) : new Untaken(),
  );
  parsed('text/csv', (endpoint, body) =>
    endpoint?.tableField ? JSON.stringify({ [endpoint.tableField]: body }) : new Untaken(),
  );
  // Forms with files are read by the route itself, bounded, once it is known who sends them.
  app.addContentTypeParser('multipart/form-data', (request, payload, done) => {
    done(null, request.routeOptions.config.endpoint?.multipart ? payload : leave(payload));
  });
  app.addContentTypeParser('*', (request, payload, done) => {
    done(null, request.headers['content-length'] === '0' ? undefined : leave(payload));
  });
}

/** The parsed body, `undefined` for an empty one. Throws 400 `malformed_json`, 415 `unsupported_type`. */
export function parseJson(raw: unknown): unknown {
  if (raw instanceof Untaken) throw new Refused('unsupported_type', { params: { about: 'body' } });
  if (typeof raw !== 'string' || raw.trim() === '') return undefined;
  try {
    return JSON.parse(raw);
  } catch {
    throw new Refused('malformed_json');
  }
}

/** How input is parsed, so that what is missing can be told from what is of another type. */
export const withInput = { reportInput: true };

/** What zod found wrong, field by field; the sentence follows when the language is known. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap(alternative).flatMap((issue) => {
    // A field that nobody knows is named itself, not what it stands in.
    const ends = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]];
    return ends.map((end) => ({
      path: [...issue.path, ...end].map(String).join('.'),
      code: kindOf(issue),
      message: '',
    }));
  });
}

/** Where several shapes are taken, what is wrong with the one that was meant: the one of the sent type. */
function alternative(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const isOther = ({ code, path }: z.core.$ZodIssue) =>
    code === 'invalid_type' && path.length === 0;
  const meant = issue.errors.filter((issues) => !issues.some(isOther));
  const [only] = meant;
  // What fits none is missing, or of another type than all of them.
  const none = meant.length === 0 ? issue.errors.flat().find(isOther) : undefined;
  if (none) return [{ ...none, path: issue.path }];
  if (!only || meant.length > 1) return [issue];
  return only.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function kindOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'type';
    case 'too_small':
      return 'too_small';
    case 'too_big':
      return 'too_big';
    case 'invalid_format':
      return 'format';
    case 'unrecognized_keys':
      return 'unknown_field';
    case 'custom':
      // A rule of the contract's own names the sentence that says what to do.
      return typeof issue.params?.kind === 'string' ? issue.params.kind : 'other';
    default:
      return 'other';
  }
}

/** The session that a body is about, before it is known to be well formed. */
export function sessionOfBody(_params: unknown, body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'sessionId' in body
    ? body.sessionId
    : undefined;
}
