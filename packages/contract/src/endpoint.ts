import type { z } from 'zod';
import type { ProblemCode } from './problem.ts';
import type { Scope } from './scopes.ts';
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
  /** The scope by which a key of the organization may call it; without one no key may. */
  scope?: Scope;
  /** Open to anyone, whatever the permission, where the installation is set so. */
  opensWith?: 'signUp';
  summary: string;
  tag: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /**
   * The body is `multipart/form-data` with a file in the field of this name, or with several where `most`
   * says how many, and `fields` beside them. With `body` it may be either of the two.
   */
  multipart?: { file: string; most?: number; fields?: z.ZodObject };
  /**
   * Longest body of JSON where the usual 256 KB are not enough. It is read only from those who hold the
   * permission.
   */
  bodyMegabytes?: number;
  /** The body may also come as a table (`text/csv`): it is this field of it, alone. */
  tableField?: string;
  /** The body may also come as an HTML form: its fields by name. Others' programs post so. */
  form?: true;
  /** Its success is bytes with a media type of their own, not JSON; the responses say `null`. */
  binary?: true;
  /** With `format=csv` its success is a table for spreadsheet programs instead of JSON. */
  csv?: true;
  /** With `Accept: text/event-stream` it comes as events: `delta` {text}, then `answer` or `problem`. */
  streams?: true;
  /** Success bodies by status; `null` for an empty one. */
  responses: Partial<Record<200 | 201 | 202 | 204 | 503, z.ZodType | null>>;
  /** Refusals of its own, beside 401, 403, 404, 422 `invalid_input` and 429. */
  problems?: readonly ProblemCode[];
  /** True where it does not matter who is named by `Authorization`: an expired token may come along. */
  ignoresAuthorization?: boolean;
  /** Its answer has what is shown once, a key or a link: for a repeat it is kept sealed. */
  answersSecret?: true;
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
/** Undefined too where a form may come instead. */
export type BodyOf<E extends Endpoint> = E extends { body: z.ZodType; multipart: object }
  ? Output<E['body']> | undefined
  : Output<E['body']>;
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
type Sent<E extends Endpoint> = E extends { multipart: object }
  ? { form: FormData } | (E extends { body: z.ZodType } ? Part<'body', E['body']> : never)
  : Part<'body', E['body']>;
/** What a client hands in to call the endpoint. */
export type CallOf<E extends Endpoint> = Part<'params', E['params']> &
  Part<'query', E['query']> &
  Sent<E>;
