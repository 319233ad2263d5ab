import { Readable } from 'node:stream';
import type { Endpoint } from '@civicconnect/contract';
import type { FastifyRequest } from 'fastify';
import type { Caller, ServiceCaller } from '../caller.ts';
import { Refused } from '../errors.ts';
import { type FormDigest, formDigest } from './form-digest.ts';
import type { Repeatable } from './idempotency.ts';

/** A form goes through a hash on its way to the route that reads it; any other body is known already. */
function digestOf(request: FastifyRequest): FormDigest | undefined {
  if (!(request.body instanceof Readable)) return undefined;
  const digest = formDigest(request.body, request.headers['content-type'] ?? '');
  request.body = digest.body;
  return digest;
}

/**
 * By which key the request may be repeated; null where none was given, or where none is taken: a reader's,
 * a stranger's, one of the installation's own processes.
 *
 * @throws Refused 422 for a key that is empty or too long
 */
export function repeatableOf(
  endpoint: Endpoint,
  caller: Caller | ServiceCaller | null,
  request: FastifyRequest,
  { params, body }: { params: unknown; body: unknown },
): Repeatable | null {
  const key = request.headers['idempotency-key'];
  if (endpoint.method === 'GET' || endpoint.ignoresIdempotencyKey) return null;
  if (!caller || caller.kind === 'service' || typeof key !== 'string') return null;
  if (key.length < 1 || key.length > 200) {
    throw new Refused('invalid_input', {
      errors: [{ path: 'Idempotency-Key', code: 'too_big', message: '' }],
    });
  }
  const route = `${endpoint.method} ${endpoint.path} ${JSON.stringify(params ?? {})}`;
  return {
    organizationId: caller.organizationId,
    scope: `${route} ${caller.kind}:${caller.id}`,
    key,
    body,
    form: digestOf(request),
    isSecret: endpoint.answersSecret ?? false,
  };
}
