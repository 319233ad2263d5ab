import { type Endpoint, endpoints, Problem, problemStatus } from '@civicconnect/contract';
import { holds } from '@civicconnect/domain';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { version } from '../version.ts';

type Schema = Record<string, unknown>;

function schemaOf(type: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  });
  return schema;
}

const json = (schema: Schema) => ({ 'application/json': { schema } });
const problem = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};

/** Either of several is enough. */
function securityOf({ permission }: Endpoint): object[] {
  if (permission === 'public') return [];
  if (holds('anyone', permission)) return [{ bearer: [] }, {}];
  return permission === 'ai.service' ? [{ serviceKey: [] }, { bearer: [] }] : [{ bearer: [] }];
}

function parametersOf(endpoint: Endpoint): Schema[] {
  const from = (place: 'path' | 'query', object: z.ZodObject | undefined) =>
    Object.entries(object?.shape ?? {}).map(([name, type]) => {
      const schema = type as z.ZodType;
      const optional = place === 'query' && schema.safeParse(undefined).success;
      return { name, in: place, required: !optional, schema: schemaOf(schema, 'input') };
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
  return type ? { content: json(schemaOf(type, 'output')) } : {};
}

/** A form with one file. */
function formOf(field: string): Schema {
  const properties = { [field]: { type: 'string', format: 'binary' } };
  const schema = { type: 'object', properties, required: [field] };
  return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
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
  return Object.fromEntries([...successes, ...refusals]);
}

function operationOf(name: string, endpoint: Endpoint): Schema {
  return {
    operationId: name,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    description: `Permission: \`${endpoint.permission}\`.`,
    security: securityOf(endpoint),
    parameters: parametersOf(endpoint),
    ...(endpoint.body
      ? {
          requestBody: {
            required: !endpoint.body.safeParse(undefined).success,
            content: json(schemaOf(endpoint.body, 'input')),
          },
        }
      : {}),
    ...(endpoint.multipart ? formOf(endpoint.multipart.file) : {}),
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
