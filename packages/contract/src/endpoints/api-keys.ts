import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Scope } from '../scopes.ts';
import { CursorQuery, Id, Instant, listOf, WrittenInstant } from '../wire.ts';

const tag = 'Integration';
const params = z.object({ id: Id });

/** Requests a minute that a key is made with, and the most it may be given. */
export const keyRequests = { usual: 600, most: 6000 };

const keyFields = {
  /** What it is for; stands in the audit log as who acted. */
  name: z.string().trim().min(1).max(80),
  scopes: z
    .array(Scope)
    .min(1)
    .refine((list) => new Set(list).size === list.length, { params: { kind: 'repeated' } }),
  /** When it ends by itself; null: never. */
  expiresAt: WrittenInstant.nullable(),
  /** Its own rate limit. */
  requestsPerMinute: z.number().int().min(1).max(keyRequests.most),
};

/** A key as administrators see it; the key itself is shown once, when it is made. */
export const ApiKey = z.object({
  id: Id,
  name: z.string(),
  /** Its last characters, to tell it from others. */
  hint: z.string(),
  scopes: z.array(Scope),
  requestsPerMinute: z.number().int(),
  createdAt: Instant,
  /** Who made it; null: the server's operator. */
  createdBy: z.string().nullable(),
  expiresAt: Instant.nullable(),
  /** To the minute. */
  lastUsedAt: Instant.nullable(),
});
export type ApiKey = z.infer<typeof ApiKey>;

/** Keys by which other systems of the organization ask, in the header `X-Api-Key`. */
export const apiKeyEndpoints = {
  listApiKeys: defineEndpoint({
    method: 'GET',
    path: '/api-keys',
    permission: 'organization.manage',
    tag,
    summary: 'Keys of the organization, newest first',
    query: CursorQuery,
    responses: { 200: listOf(ApiKey) },
  }),
  createApiKey: defineEndpoint({
    method: 'POST',
    path: '/api-keys',
    permission: 'organization.manage',
    tag,
    summary: 'Makes a key. The answer alone has it; only a hash is kept.',
    body: z.strictObject({
      name: keyFields.name,
      scopes: keyFields.scopes,
      expiresAt: keyFields.expiresAt.default(null),
      requestsPerMinute: keyFields.requestsPerMinute.default(keyRequests.usual),
    }),
    responses: { 201: z.object({ id: Id, key: z.string(), apiKey: ApiKey }) },
    answersSecret: true,
  }),
  updateApiKey: defineEndpoint({
    method: 'PATCH',
    path: '/api-keys/{id}',
    permission: 'organization.manage',
    tag,
    summary: 'Name, scopes, end and rate limit; what is left out stays',
    params,
    body: z.strictObject(keyFields).partial(),
    responses: { 200: z.object({ apiKey: ApiKey }) },
  }),
  deleteApiKey: defineEndpoint({
    method: 'DELETE',
    path: '/api-keys/{id}',
    permission: 'organization.manage',
    tag,
    summary: 'Ends a key: its next request is refused, on every process',
    params,
    responses: { 204: null },
  }),
};
