import type { z } from 'zod';
import type { ProblemCode } from './problem.ts';
import type { Permission } from './words.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One endpoint, defined once: the server validates with it, OpenAPI is generated from it, and the
 * typed client of the web and the tests is inferred from it.
 */
export interface Endpoint {
  /** Path below `/api`, with `{name}` for parameters. */
  path: `/${string}`;
  method: Method;
  /** What the caller must hold; `public` for anyone. */
  permission: Permission;
  summary: string;
  tag: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The body is `multipart/form-data` with one file, in the field of this name; never with `body`. */
  multipart?: { file: string };
  /** The body may also come as an HTML form: its fields by name. Others' programs post so. */
  form?: true;
  /** Its success is bytes with a media type of their own, not JSON; the responses say `null`. */
  binary?: true;
  /** Success bodies by status; `null` for an empty one. */
  responses: Partial<Record<200 | 201 | 202 | 204 | 503, z.ZodType | null>>;
  /** Refusals of its own, beside 401, 403, 404, 422 `invalid_input` and 429. */
  problems?: readonly ProblemCode[];
  /** True where it does not matter who is named by `Authorization`: an expired token may come along. */
  ignoresAuthorization?: boolean;
  /** True where an `Idempotency-Key` is not taken: nothing to repeat, or a repeat must not answer the same. */
  ignoresIdempotencyKey?: boolean;
}

export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint;
}

type Output<T> = T extends z.ZodType ? z.output<T> : undefined;
type Input<T> = T extends z.ZodType ? z.input<T> : undefined;

export type ParamsOf<E extends Endpoint> = Output<E['params']>;
export type QueryOf<E extends Endpoint> = Output<E['query']>;
export type BodyOf<E extends Endpoint> = Output<E['body']>;
/** The union of the success bodies. */
export type ResponseOf<E extends Endpoint> = E extends { binary: true }
  ? Blob
  : {
      [S in keyof E['responses']]: E['responses'][S] extends z.ZodType
        ? z.output<E['responses'][S]>
        : undefined;
    }[keyof E['responses']];

type Part<Name extends string, T> = T extends z.ZodType
  ? Record<string, never> extends Input<T>
    ? { [K in Name]?: Input<T> }
    : { [K in Name]: Input<T> }
  : unknown;
/** What a client hands in to call the endpoint. */
export type CallOf<E extends Endpoint> = Part<'params', E['params']> &
  Part<'query', E['query']> &
  Part<'body', E['body']> &
  (E extends { multipart: object } ? { form: FormData } : unknown);
