import { type Endpoint, endpoints } from '@civicconnect/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';

interface Operation {
  operationId: string;
  summary: string;
  tags: string[];
  security: object[];
  parameters: {
    name: string;
    in: string;
    required: boolean;
    schema: object;
    example?: unknown;
  }[];
  requestBody?: { content: Record<string, { schema: object; example?: unknown }> };
  responses: Record<
    string,
    { description: string; content?: Record<string, { schema: object; example?: unknown }> }
  >;
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { securitySchemes: Record<string, object> };
}

let test: TestApp;
let document: Document;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  document = (await (await fetch(`${test.url}/api/openapi.json`)).json()) as Document;
});

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

/** Every value under a key of the document, wherever it stands but in an example. */
function valuesOf(part: unknown, key: string): unknown[] {
  if (part === null || typeof part !== 'object') return [];
  const told = Object.entries(part).filter(([name]) => name !== 'example');
  return told.flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(value, key),
  ]);
}

const jsonTypes = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

describe('the OpenAPI document', () => {
  it('is one of OpenAPI 3.1', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    expect(document.info).toMatchObject({ title: 'CivicConnect', version: expect.any(String) });
    const known = ['openapi', 'info', 'servers', 'paths', 'components', 'tags', 'security'];
    for (const key of Object.keys(document)) expect(known).toContain(key);
  });

  it('has every endpoint of the contract, and nothing else', () => {
    const promised = Object.entries<Endpoint>(endpoints).map(
      ([name, { method, path }]) => `${name} ${method} /api${path}`,
    );
    const described = operations().map(
      ({ path, method, operation }) => `${operation.operationId} ${method.toUpperCase()} ${path}`,
    );
    expect(described.sort()).toEqual(promised.sort());
  });

  it('describes each: parameters of the path, body, a success and the refusals', () => {
    for (const { path, operation } of operations()) {
      const where = operation.operationId;
      const endpoint: Endpoint = endpoints[where as keyof typeof endpoints];
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const described = operation.parameters.filter((parameter) => parameter.in === 'path');
      expect(
        described.map(({ name }) => name),
        where,
      ).toEqual(inPath);
      expect(
        described.every(({ required }) => required),
        where,
      ).toBe(true);
      const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query');
      expect(
        inQuery.map(({ name }) => name),
        where,
      ).toEqual(Object.keys(endpoint.query?.shape ?? {}));
      expect(operation.summary.length, where).toBeGreaterThan(5);
      expect(operation.tags, where).toHaveLength(1);
      expect(Boolean(operation.requestBody), where).toBe(
        Boolean(endpoint.body ?? endpoint.multipart),
      );
      expect(Object.keys(operation.responses).some((status) => /^2\d\d$/.test(status))).toBe(true);
      expect(operation.security.length > 0, where).toBe(
        endpoint.permission !== 'public' || endpoint.scope !== undefined,
      );
      if (endpoint.permission !== 'public')
        expect(operation.responses, where).toHaveProperty('401');
      for (const { description } of Object.values(operation.responses)) {
        expect(description, where).not.toBe('');
      }
    }
  });

  it('refers only to what is in it, and names only schemes and types that exist', () => {
    const references = valuesOf(document, '$ref').filter((ref) => typeof ref === 'string');
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) {
      const parts = reference.replace(/^#\//, '').split('/');
      const target = parts.reduce<unknown>(
        (part, key) => (part as Record<string, unknown> | undefined)?.[key],
        document,
      );
      expect(target, reference).toBeDefined();
    }
    for (const type of valuesOf(document.paths, 'type').flat()) {
      if (typeof type === 'string') expect(jsonTypes).toContain(type);
    }
    for (const { operation } of operations()) {
      for (const scheme of operation.security.flatMap((entry) => Object.keys(entry))) {
        expect(Object.keys(document.components.securitySchemes)).toContain(scheme);
      }
    }
  });

  it('has an example for whatever is sent and answered, and each fits', () => {
    for (const { operation } of operations()) {
      const where = operation.operationId;
      const endpoint: Endpoint = endpoints[where as keyof typeof endpoints];
      const sent = operation.requestBody?.content['application/json'];
      if (sent) {
        const read = endpoint.body?.safeParse(sent.example);
        expect(read?.error, `${where} takes ${JSON.stringify(sent.example)}`).toBeUndefined();
      }
      for (const [status, type] of Object.entries(endpoint.responses)) {
        const example = operation.responses[status]?.content?.['application/json']?.example;
        if (!type) continue;
        const read = type.safeParse(example);
        expect(read.error, `${where} answers ${JSON.stringify(example)}`).toBeUndefined();
      }
      for (const parameter of operation.parameters.filter((one) => one.in !== 'header')) {
        const shape = { ...endpoint.params?.shape, ...endpoint.query?.shape };
        const read = (shape[parameter.name] as z.ZodType).safeParse(parameter.example);
        expect(read.error, `${where} ${parameter.name}`).toBeUndefined();
      }
    }
  });

  it('names each way in, and a refusal of every operation', () => {
    const ways = Object.keys(document.components.securitySchemes).sort();
    expect(ways).toEqual(['apiKey', 'bearer', 'serviceKey', 'sessionKey']);
    for (const { operation } of operations()) {
      const where = operation.operationId;
      const endpoint: Endpoint = endpoints[where as keyof typeof endpoints];
      const schemes = operation.security.flatMap((entry) => Object.keys(entry));
      expect(schemes.includes('apiKey'), where).toBe(endpoint.scope !== undefined);
      const refusals = Object.entries(operation.responses).filter(
        ([, { content }]) => content?.['application/problem+json']?.example !== undefined,
      );
      expect(refusals.length, where).toBeGreaterThan(0);
    }
  });

  it('gives operations names of their own', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('its page', () => {
  it('loads with its scripts and the document', async () => {
    const page = await fetch(`${test.url}/api/docs`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).not.toContain("default-src 'none'");
    const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, src]) => src);
    expect(scripts.length).toBeGreaterThan(1);
    for (const script of scripts) {
      const loaded = await fetch(new URL(script ?? '', page.url));
      expect(loaded.status, script).toBe(200);
    }
    const described = await fetch(`${test.url}/api/docs/json`);
    expect(await described.json()).toMatchObject({ openapi: document.openapi });
  });
});
