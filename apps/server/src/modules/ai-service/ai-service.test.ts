import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Context } from '../../context.ts';
import { closeContext } from '../../open-context.ts';
import {
  type AiService,
  openElsewhere,
  serviceKey,
  startAiService,
} from '../../testing/ai-service.ts';
import { describeAnalyst } from '../../testing/analyst-contract.ts';
import { warmUp } from '../../testing/brains.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import {
  departmentNamed,
  homeOrganization,
  newCitizen,
  newOrganization,
  newStaff,
} from '../../testing/people.ts';
import { readiness } from '../operations/readiness.ts';
import { createLocalAnalyst } from '../routing/analyst-local.ts';
import { createRemoteAnalyst } from '../routing/analyst-remote.ts';
import { routeSession } from '../routing/jobs.ts';

const noWater = 'Mahallamizda uch kundan beri ichimlik suvi yoʻq, quvur yorilgan, yordam bering.';

let test: TestApp;
let home: string;
let service: AiService;

beforeAll(async () => {
  test = await createTestApp({ worker: false, env: { AI_SERVICE_KEY: serviceKey } });
  home = await homeOrganization(test);
  [service] = await Promise.all([startAiService(test), warmUp(test)]);
});

afterAll(() => service.stop());

describeAnalyst({
  name: 'in the process',
  app: () => test,
  open: async ({ context }) => createLocalAnalyst(() => context),
});
describeAnalyst({
  name: 'in a process of its own',
  app: () => test,
  open: async () => createRemoteAnalyst({ url: service.url, key: serviceKey, patienceMs: 12_000 }),
});

async function ask(
  url: string,
  path: string,
  headers: Record<string, string>,
  body?: object,
): Promise<number> {
  const response = await fetch(`${url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  await response.arrayBuffer();
  return response.status;
}
const analysisOf = (organizationId: string) => ({
  messageId: 'm-1',
  text: noWater,
  organizationId,
});
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('the door of the AI service', () => {
  it('opens to the key, in a process of its own and in one with everything', async () => {
    for (const url of [service.url, test.url]) {
      const path = '/api/v1/analyze';
      expect(await ask(url, path, { 'x-service-key': serviceKey }, analysisOf(home))).toBe(200);
      for (const wrong of ['', 'the-key-of-the-test', `${serviceKey}x`]) {
        expect(await ask(url, path, { 'x-service-key': wrong }, analysisOf(home))).toBe(401);
      }
      expect(await ask(url, path, {}, analysisOf(home))).toBe(401);
    }
  });

  it('opens to a superuser for their own organization, and to nobody else', async () => {
    const other = await newOrganization(test);
    const superuser = await newStaff(test, { role: 'superuser' });
    const path = '/api/v1/analyze';
    for (const url of [service.url, test.url]) {
      expect(await ask(url, path, bearer(superuser.token), analysisOf(home))).toBe(200);
      expect(await ask(url, path, bearer(superuser.token), analysisOf(other.id))).toBe(404);
      const search = { text: noWater, organizationId: other.id };
      expect(await ask(url, '/api/v1/semantic-search', bearer(superuser.token), search)).toBe(404);
    }
    const key = { 'x-service-key': serviceKey };
    expect(await ask(service.url, path, key, analysisOf(other.id))).toBe(200);
    const admin = await newStaff(test, { role: 'admin' });
    const citizen = await newCitizen(test);
    for (const { token } of [admin, citizen]) {
      expect(await ask(service.url, path, bearer(token), analysisOf(home))).toBe(403);
    }
  });

  it('lets the key into nothing but the AI service', async () => {
    const key = { 'x-service-key': serviceKey };
    for (const path of ['/api/departments', '/api/me', '/api/sessions', '/api/learned']) {
      expect(await ask(test.url, path, key), path).toBe(401);
    }
  });

  it('says 422 to what is no request, before anything is thought', async () => {
    const key = { 'x-service-key': serviceKey };
    for (const body of [{}, { ...analysisOf(home), text: '' }, { ...analysisOf('home') }]) {
      expect(await ask(service.url, '/api/v1/analyze', key, body)).toBe(422);
    }
  });
});

describe('a process that is an AI service alone', () => {
  it('says how it is and serves nothing else', async () => {
    const key = { 'x-service-key': serviceKey };
    expect(await ask(service.url, '/api/health', {})).toBe(200);
    expect(await ask(service.url, '/api/health/ready', {})).toBe(200);
    expect(await ask(service.url, '/metrics', {})).toBe(200);
    const admin = await newStaff(test, { role: 'admin' });
    for (const path of ['/', '/api', '/api/departments', '/api/me', '/api/docs', '/staff']) {
      expect(await ask(service.url, path, { ...key, ...bearer(admin.token) }), path).toBe(404);
    }
  });
});

describe('a process that asks an AI service elsewhere', () => {
  let asking: Context;
  let water: string;

  beforeAll(async () => {
    asking = openElsewhere(test, { AI_SERVICE_URL: service.url, AI_SERVICE_KEY: serviceKey });
    water = await departmentNamed(test, 'Ichimlik suvi');
    await warmUp(test, asking);
  });
  afterAll(() => closeContext(asking));

  let opened = 0;
  /** Opens an appeal and routes it by the asking process. */
  async function routed(): Promise<string | undefined> {
    opened += 1;
    const citizen = await newCitizen(test);
    const text = `${noWater} ${opened}-uy.`;
    const { session } = await citizen.client.openAppeal({ body: { text } });
    await routeSession(asking, { organizationId: home, sessionId: session.id }, 1);
    const { session: after } = await citizen.client.getSession({ params: { id: session.id } });
    return after.department?.id;
  }
  const analysesAsked = () => service.asked.filter((path) => path === '/v1/analyze').length;

  it('routes by it; by its own models once it is killed; by it again when it is back', async () => {
    const before = analysesAsked();
    expect(await routed()).toBe(water);
    expect(analysesAsked()).toBe(before + 1);
    expect(asking.analyst.service()).toEqual({ state: 'up', since: null });

    const { port } = service;
    await service.stop();
    expect(await routed()).toBe(water);
    expect(asking.analyst.service()).toMatchObject({ state: 'down', since: expect.any(String) });
    expect((await readiness(asking)).ai).toMatchObject({ state: 'degraded' });
    expect(await routed()).toBe(water);

    service = await startAiService(test, port);
    await vi.waitFor(() => expect(asking.analyst.service()?.state).toBe('up'), { timeout: 20_000 });
    expect((await readiness(asking)).ai.state).toBe('up');
    expect(await routed()).toBe(water);
    expect(analysesAsked()).toBe(1);
  }, 60_000);

  it('routes by its own models when its key is not the service’s', async () => {
    const stranger = openElsewhere(test, {
      AI_SERVICE_URL: service.url,
      AI_SERVICE_KEY: 'another-key-altogether',
    });
    await warmUp(test, stranger);
    const request = { ...analysisOf(home), settings: {}, sessionId: null };
    const analysis = await stranger.analyst.analyze({
      ...request,
      conversationLanguage: null,
      skipInjection: false,
    });
    expect(analysis.decision?.departmentId).toBe(water);
    expect(stranger.analyst.service()?.state).toBe('down');
    await closeContext(stranger);
  }, 60_000);
});
