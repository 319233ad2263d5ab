/** GeoReport v2, the interface of Open311: the names of its fields are that standard's. */
import { z } from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { Id, OrganizationRef, WrittenInstant } from '../wire.ts';

const Format = z.enum(['json', 'xml']);
const common = { tag: 'Open311', binary: true, problems: ['not_found'] } as const;
const jurisdiction = { jurisdiction_id: OrganizationRef.optional() };

export const open311Endpoints = {
  open311Services: defineEndpoint({
    ...common,
    method: 'GET',
    path: '/open311/v2/services.{format}',
    permission: 'public',
    summary: 'GeoReport v2: what may be reported; a service is a department',
    params: z.object({ format: Format }),
    query: z.object(jurisdiction),
    responses: { 200: null },
  }),
  open311Service: defineEndpoint({
    ...common,
    method: 'GET',
    path: '/open311/v2/services/{code}.{format}',
    permission: 'public',
    summary: 'GeoReport v2: the definition of a service; none asks for more than the description',
    params: z.object({ code: z.string().max(64), format: Format }),
    query: z.object(jurisdiction),
    responses: { 200: null },
  }),
  open311Requests: defineEndpoint({
    ...common,
    method: 'GET',
    path: '/open311/v2/requests.{format}',
    permission: 'public',
    /** With a key of the organization: also where, and the first picture. */
    scope: 'sessions.read',
    summary:
      'GeoReport v2: appeals of an organization that publishes its figures, without texts; by its own key with their neighbourhood and first picture',
    params: z.object({ format: Format }),
    query: z.object({
      ...jurisdiction,
      /** Several, separated by commas. */
      service_request_id: z.string().max(2000).optional(),
      service_code: z.string().max(2000).optional(),
      start_date: WrittenInstant.optional(),
      end_date: WrittenInstant.optional(),
      status: z.enum(['open', 'closed', 'open,closed', 'closed,open']).optional(),
    }),
    responses: { 200: null },
  }),
  open311Request: defineEndpoint({
    ...common,
    method: 'GET',
    path: '/open311/v2/requests/{number}.{format}',
    permission: 'public',
    scope: 'sessions.read',
    summary:
      'GeoReport v2: one appeal by its number, without its text; by a key of the organization with its neighbourhood and first picture',
    params: z.object({ number: z.string().max(64), format: Format }),
    query: z.object(jurisdiction),
    responses: { 200: null },
  }),
  createOpen311Request: defineEndpoint({
    ...common,
    method: 'POST',
    path: '/open311/v2/requests.{format}',
    permission: 'citizen.register',
    scope: 'sessions.write',
    summary:
      'GeoReport v2: files an appeal for a citizen, by a key (in its header, or as `api_key` of the form)',
    params: z.object({ format: Format }),
    body: z.object({
      api_key: z.string().max(200).optional(),
      jurisdiction_id: OrganizationRef.optional(),
      /** Checked; the router decides by the text. */
      service_code: z.string().min(1).max(64),
      description: z.string().min(1).max(20_000),
      first_name: z.string().max(80).optional(),
      last_name: z.string().max(80).optional(),
      phone: z.string().max(32).optional(),
      email: z.string().max(254).optional(),
      address_string: z.string().max(500).optional(),
      /** A neighbourhood of the organization. */
      address_id: Id.optional(),
      lat: z.coerce.number().min(-90).max(90).optional(),
      long: z.coerce.number().min(-180).max(180).optional(),
    }),
    form: true,
    responses: { 201: null },
    problems: ['not_found', 'too_short', 'too_long', 'duplicate', 'session_locked'],
  }),
};
