import { defineEndpoint, type Endpoint, endpoints } from '@civicconnect/contract';
import Fastify from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildApp } from '../app.ts';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { missingRoutes } from '../testing/route-check.ts';
import { mount, mountedEndpoints } from './mount.ts';
import { refuseRoutesWithoutContract } from './route-guard.ts';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
});

const probe = { method: 'GET', path: '/probe', tag: 'Test', summary: 'A probe', responses: {} };

/** An app as `buildApp` begins one. */
function guarded() {
  const app = Fastify();
  refuseRoutesWithoutContract(app);
  return app;
}

describe('the routes of the app are those of the contract', () => {
  it('serves every endpoint, each once', () => {
    expect(missingRoutes(mountedEndpoints(test.app))).toEqual([]);
  });

  it('notices an endpoint that nobody mounted, and one that is mounted twice', () => {
    const served = mountedEndpoints(test.app);
    const withoutMe = served.filter((endpoint) => endpoint !== endpoints.me);
    expect(missingRoutes(withoutMe)).toEqual(['GET /me (me) is not mounted']);
    expect(missingRoutes([...served, endpoints.me])).toEqual(['GET /me (me) is mounted 2 times']);
  });

  it('cannot be given a route without a contract', () => {
    const app = guarded();
    expect(() => app.get('/api/back-door', async () => 'in')).toThrow(
      'GET /api/back-door has no contract',
    );
    expect(() => app.all('/api/documentation', async () => 'in')).toThrow('has no contract');
    expect(() => app.get('/api/openapi.json', async () => ({}))).not.toThrow();
    expect(() => app.get('/elsewhere', async () => '')).not.toThrow();
  });

  it('cannot be given an endpoint without a permission', () => {
    const open = { ...probe, permission: undefined } as unknown as Endpoint;
    const made = { ...probe, permission: 'session.everything' } as unknown as Endpoint;
    for (const endpoint of [open, made]) {
      expect(() => mount(guarded(), test.context, endpoint, async () => undefined)).toThrow();
    }
    const known = defineEndpoint({
      ...probe,
      method: 'GET',
      path: '/probe',
      permission: 'me',
      responses: { 200: z.object({}) },
    });
    expect(() => mount(guarded(), test.context, known, async () => ({}))).not.toThrow();
  });

  it('is guarded in the app that is served', async () => {
    const app = await buildApp(test.context);
    expect(() => app.get('/api/back-door', async () => 'in')).toThrow('has no contract');
    await app.close();
  });
});
