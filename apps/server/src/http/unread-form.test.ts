import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { idempotencyKeys } from '../db/schema/index.ts';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { newCitizen } from '../testing/people.ts';

let test: TestApp;
/** One connection, on which one request follows the other. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

beforeAll(async () => {
  test = await createTestApp({ worker: false });
});
afterAll(() => agent.destroy());

const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: Buffer) =>
  new Promise<{ status: number | undefined; said: string }>((resolve, reject) => {
    const answered = (answer: IncomingMessage) =>
      text(answer).then((said) => resolve({ status: answer.statusCode, said }), reject);
    const signal = AbortSignal.timeout(15_000);
    request(`${test.url}/api${path}`, { agent, method, headers, signal }, answered)
      .on('error', reject)
      .end(body);
  });

it('a form that is refused unread holds up nothing that follows on its connection', async () => {
  const citizen = await newCitizen(test);
  const { person, organization } = await citizen.client.me();
  const key = 'still-being-worked-on';
  await test.context.db.inOrganization(organization.id, (tx) =>
    tx.insert(idempotencyKeys).values({
      organizationId: organization.id,
      scope: `POST /files {} citizen:${person.id}`,
      key,
      bodyHash: '',
      createdAt: test.context.clock.now(),
    }),
  );
  const file = Buffer.concat([
    Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'),
    Buffer.alloc(8 * 1024 * 1024, 'a'),
    Buffer.from('\r\n--b--\r\n'),
  ]);
  const headers = {
    authorization: `Bearer ${citizen.token}`,
    'content-type': 'multipart/form-data; boundary=b',
    'idempotency-key': key,
  };
  const refused = await ask('POST', '/files', headers, file);
  expect(refused).toMatchObject({
    status: 409,
    said: expect.stringContaining('idempotency_in_progress'),
  });
  expect((await ask('GET', '/health')).status).toBe(200);
});
