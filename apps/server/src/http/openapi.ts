import { type Endpoint, endpoints, Problem, problemStatus } from '@civicconnect/contract';
import { holds } from '@civicconnect/domain';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { version } from '../version.ts';
import { exampleOf, wholeBodies } from './openapi-examples.ts';

type Schema = Record<string, unknown>;

function schemaOf(type: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  });
  return schema;
}

const json = (schema: Schema, example = exampleOf(schema)) => ({
  'application/json': { schema, example },
});
const problem = {
  'application/problem+json': {
    schema: { $ref: '#/components/schemas/Problem' },
    example: {
      type: 'urn:civicconnect:problem:invalid_input',
      title: 'The input is not valid',
      status: 422,
      detail: 'Something in it is missing or of another kind.',
      code: 'invalid_input',
      errors: [{ path: 'text', code: 'required', message: 'This is needed' }],
    },
  },
};

/** Either of several is enough. */
function securityOf({ permission, scope }: Endpoint): object[] {
  if (permission === 'public') return scope ? [{}, { apiKey: [] }] : [];
  return [
    ...(permission === 'ai.service' ? [{ serviceKey: [] }] : []),
    { bearer: [] },
    ...(scope ? [{ apiKey: [] }] : []),
    ...(holds('visitor', permission) ? [{ sessionKey: [] }] : []),
    ...(holds('anyone', permission) ? [{}] : []),
  ];
}

function parametersOf(endpoint: Endpoint): Schema[] {
  const from = (place: 'path' | 'query', object: z.ZodObject | undefined) =>
    Object.entries(object?.shape ?? {}).map(([name, input]) => {
      const schema = input as z.ZodType;
      const optional = place === 'query' && schema.safeParse(undefined).success;
      const type = schemaOf(schema, 'input');
      const example = exampleOf(type, name);
      return { name, in: place, required: !optional, schema: type, example };
    });
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    schema: { type: 'string', maxLength: 200 },
    description: 'A repeated key returns the first answer, for 24 hours.',
  };
  const takesKey =
    endpoint.method !== 'GET' &&
    !endpoint.ignoresIdempotencyKey &&
    endpoint.permission !== 'public';
  return [
    ...from('path', endpoint.params),
    ...from('query', endpoint.query),
    ...(takesKey ? [key] : []),
  ];
}

/** A success: JSON by its schema, or bytes of whatever type they are. */
function contentOf(endpoint: Endpoint, type: z.ZodType | null): Schema {
  if (endpoint.binary)
    return { content: { '*/*': { schema: { type: 'string', format: 'binary' } } } };
  const events = { 'text/event-stream': { schema: { type: 'string' } } };
  if (!type) return {};
  const table = { 'text/csv': { schema: { type: 'string' } } };
  return {
    content: {
      ...json(schemaOf(type, 'output')),
      ...(endpoint.streams ? events : {}),
      ...(endpoint.csv ? table : {}),
    },
  };
}

/** A form with a file, or with several, and its fields. */
function formOf({ file, most = 1, fields }: NonNullable<Endpoint['multipart']>): Schema {
  const one = { type: 'string', format: 'binary' };
  const { properties, required } = fields ? schemaOf(fields, 'input') : {};
  return {
    type: 'object',
    properties: {
      [file]: most > 1 ? { type: 'array', items: one, minItems: 1, maxItems: most } : one,
      ...(properties as Schema | undefined),
    },
    required: [file, ...((required as string[] | undefined) ?? [])],
  };
}

/** What is sent: JSON, a form, or whichever of the two the sender likes. */
function requestOf(name: string, { body, multipart, tableField }: Endpoint): Schema {
  if (!body && !multipart) return {};
  const content = {
    ...(body ? json(schemaOf(body, 'input'), wholeBodies[name]) : {}),
    ...(multipart ? { 'multipart/form-data': { schema: formOf(multipart) } } : {}),
    ...(tableField ? { 'text/csv': { schema: { type: 'string' } } } : {}),
  };
  const required = multipart !== undefined || !body?.safeParse(undefined).success;
  return { requestBody: { required, content } };
}

function responsesOf(endpoint: Endpoint): Schema {
  const successes = Object.entries(endpoint.responses).map(([status, type]) => [
    status,
    { description: 'Success', ...contentOf(endpoint, type) },
  ]);
  const codes = [...(endpoint.problems ?? [])];
  if (endpoint.permission !== 'public') codes.push('unauthenticated', 'forbidden');
  if (endpoint.params) codes.push('not_found');
  if (endpoint.body || endpoint.multipart || endpoint.query) codes.push('invalid_input');
  const byStatus = new Map<number, string[]>();
  for (const code of codes) {
    const status = problemStatus[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const refusals = [...byStatus].map(([status, named]) => [
    status,
    { description: `Refused: ${[...new Set(named)].join(', ')}`, content: problem },
  ]);
  const other = ['default', { description: 'Any other refusal', content: problem }] as const;
  return Object.fromEntries([...successes, ...refusals, other]);
}

/** What its caller must hold. */
function descriptionOf({ permission, scope }: Endpoint): string {
  const byKey = scope ? ` A key of the organization needs the scope \`${scope}\`.` : '';
  return `Permission: \`${permission}\`.${byKey}`;
}

function operationOf(name: string, endpoint: Endpoint): Schema {
  return {
    operationId: name,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    description: descriptionOf(endpoint),
    security: securityOf(endpoint),
    parameters: parametersOf(endpoint),
    ...requestOf(name, endpoint),
    responses: responsesOf(endpoint),
  };
}

/** The OpenAPI 3.1 document, from the same definitions that validate the requests. */
function openApiDocument() {
  const paths: Record<string, Schema> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
    const path = `/api${endpoint.path}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(name, endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'CivicConnect',
      version,
      description: 'Appeals and chats of an institution. Refusals are RFC 9457 problem documents.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        sessionKey: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Session-Key',
          description: 'Of a visitor’s chat, as `POST /api/sessions` gave it.',
        },
        apiKey: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Api-Key',
          description: 'Of another system of the organization, as `POST /api/api-keys` gave it.',
        },
        serviceKey: { type: 'apiKey', in: 'header', name: 'X-Service-Key' },
      },
    },
  };
}

/** `/api/openapi.json` and a page to browse it at `/api/docs`. */
export async function serveOpenApi(app: FastifyInstance): Promise<void> {
  const document = openApiDocument();
  app.get('/api/openapi.json', async () => document);
  await app.register(swagger, { mode: 'static', specification: { document: document as never } });
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true });
}
