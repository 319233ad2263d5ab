import { type ProblemCode, scopes } from '@civicconnect/contract';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../app.ts';
import { apiKeys, audit, citizens } from '../../db/schema/index.ts';
import { newApiKey } from '../../testing/api-keys.ts';
import { give, hours } from '../../testing/chats.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newStaff, type Person } from '../../testing/people.ts';
import { codeOf } from '../../testing/refusal.ts';
import { givenSession } from '../../testing/sessions.ts';

let test: TestApp;
let admin: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  admin = await newStaff(test, { role: 'admin', name: 'Dilnoza Rahimova' });
});

const day = 24 * 3600;
const withKey = (key: string) => test.client(undefined, { 'x-api-key': key });
const make = (body: Parameters<Person['client']['createApiKey']>[0]['body']) =>
  admin.client.createApiKey({ body });
const codeFor = async (asked: Promise<unknown>): Promise<ProblemCode | 'answered'> =>
  asked.then(
    () => 'answered' as const,
    () => codeOf(asked) as Promise<ProblemCode>,
  );

describe('a key of the organization', () => {
  it('is shown once and kept as a hash', async () => {
    const { id, key, apiKey } = await make({ name: 'Sayt', scopes: ['ask'] });
    expect(key).toMatch(/^civic_[0-9a-f-]{36}_[\w-]{43}$/);
    expect(apiKey).toMatchObject({ hint: key.slice(-4), createdBy: 'Dilnoza Rahimova' });
    const { items } = await admin.client.listApiKeys();
    expect(items[0]).toEqual(apiKey);
    const rows = await test.context.db.onPlatform((tx) =>
      tx.select().from(apiKeys).where(eq(apiKeys.id, id)),
    );
    expect(JSON.stringify([items, rows])).not.toContain(key.slice(-43));
    const acts = await test.context.db.onPlatform((tx) =>
      tx.select().from(audit).where(eq(audit.targetId, id)),
    );
    expect(acts).toMatchObject([{ act: 'api_key.created', actorId: admin.id }]);
    expect(JSON.stringify(acts)).not.toContain(rows[0]?.keyHash);
  });

  it('reaches what its scopes say and nothing else', async () => {
    const { id } = await givenSession(test, { status: 'triage' });
    const reader = await newApiKey(test, ['sessions.read']);
    const { session } = await reader.client.getSession({ params: { id } });
    expect(session.id).toBe(id);
    const change = (person: Person) =>
      person.client.updateSession({ params: { id }, body: { priority: 'high' } });
    expect(await codeFor(change(reader))).toBe('forbidden');
    expect(await codeFor(reader.client.listDocuments())).toBe('forbidden');
    expect(await codeFor(reader.client.settings())).toBe('forbidden');
    const writer = await newApiKey(test, ['sessions.write']);
    expect((await change(writer)).session.priority).toBe('high');
    expect(await codeFor(writer.client.assign({ params: { id } }))).toBe('forbidden');
  });

  it('sees nothing of what is in quarantine', async () => {
    const { id } = await givenSession(test, { status: 'quarantined' });
    const reader = await newApiKey(test, [...scopes]);
    expect(await codeFor(reader.client.getSession({ params: { id } }))).toBe('not_found');
  });

  it('is refused by every process from the moment it is ended', async () => {
    const other = await buildApp(test.context);
    const { id, key } = await make({ name: 'Eski dastur', scopes: ['knowledge.read'] });
    const ask = async () => {
      const request = { url: '/api/documents', headers: { 'x-api-key': key } };
      const here = await test.app.inject(request);
      const there = await other.inject(request);
      return [here.statusCode, there.statusCode];
    };
    expect(await ask()).toEqual([200, 200]);
    await admin.client.deleteApiKey({ params: { id } });
    expect(await ask()).toEqual([401, 401]);
    await other.close();
  });

  it('ends when its time is over, and goes on when it is given more', async () => {
    const until = (seconds: number) =>
      new Date(test.context.clock.now().getTime() + seconds * 1000).toISOString();
    const made = await make({
      name: 'Sinov',
      scopes: ['knowledge.read'],
      expiresAt: until(-1),
    });
    const { listDocuments } = withKey(made.key);
    expect(await codeFor(listDocuments())).toBe('unauthenticated');
    const params = { id: made.id };
    await admin.client.updateApiKey({ params, body: { expiresAt: until(day) } });
    expect(await codeFor(listDocuments())).toBe('answered');
    await admin.client.updateApiKey({ params, body: { scopes: ['ask'] } });
    expect(await codeFor(listDocuments())).toBe('forbidden');
  });

  it.each(['x', 'civic_', `civic_${'0'.repeat(36)}_${'a'.repeat(43)}`, "' or 1=1"])(
    'that is none is refused: %s',
    async (key) => {
      expect(await codeFor(withKey(key).listDocuments())).toBe('unauthenticated');
    },
  );

  it('takes nothing away from what is open to anyone', async () => {
    const { client } = await newApiKey(test, ['sessions.read']);
    const organization = await client.organization({ params: { organization: '-' } });
    expect(organization.id).toBeTruthy();
    expect(await codeFor(client.listFaqs())).toBe('answered');
  });

  it('says when it was last used', async () => {
    const { id, client } = await newApiKey(test, ['knowledge.read']);
    await client.listDocuments();
    const { items } = await admin.client.listApiKeys();
    expect(items.find((item) => item.id === id)?.lastUsedAt).not.toBeNull();
  });

  it('has a rate limit of its own', async () => {
    const bounded = await createTestApp({ worker: false, realLimits: true });
    const slow = await newApiKey(bounded, ['knowledge.read'], { requestsPerMinute: 3 });
    const other = await newApiKey(bounded, ['knowledge.read'], { requestsPerMinute: 3 });
    for (let n = 0; n < 3; n += 1) await slow.client.listDocuments();
    expect(await codeFor(slow.client.listDocuments())).toBe('rate_limited');
    expect(await codeFor(other.client.listDocuments())).toBe('answered');
    await bounded.close();
  });
});

describe('POST /ask with a key', () => {
  const secret = {
    id: '0192f3a0-0000-7000-8000-0000000000d1',
    title: 'Ichki qoʻllanma',
    visibility: 'internal' as const,
    chunks: [
      {
        id: '0192f3a0-0000-7000-8000-0000000000c1',
        text: 'Hisoblagichni almashtirish muddati oʻn ish kuni. Ariza shaxsiy kabinetda qabul qilinadi.',
        heading: 'Hisoblagich',
        page: 2,
        start: 0,
        end: 89,
      },
    ],
  };
  const question = 'Hisoblagichni almashtirish muddati qancha?';

  it('is answered from what is public, and from all only where the key may', async () => {
    await give(test, { faqs: [hours], documents: [secret] });
    const site = await newApiKey(test, ['ask']);
    const open = await site.client.ask({ body: { message: 'Ish vaqti qanday?' } });
    expect(open).toMatchObject({ answer: hours.answer, source: 'faq' });
    const hidden = await site.client.ask({ body: { message: question } });
    expect(JSON.stringify(hidden)).not.toMatch(/oʻn ish kuni|qoʻllanma/);
    const inner = await newApiKey(test, ['ask.internal']);
    const told = await inner.client.ask({ body: { message: question } });
    expect(told).toMatchObject({ source: 'documents', citations: [{ title: 'Ichki qoʻllanma' }] });
  });

  it('has no chat of anybody’s', async () => {
    const site = await newApiKey(test, ['ask']);
    const { id } = await givenSession(test, { status: 'assisting', kind: 'chat' });
    const body = { message: question, sessionId: id };
    expect(await codeFor(site.client.ask({ body }))).toBe('not_found');
  });
});

describe('POST /ingest with a key', () => {
  it('takes documents in its name', async () => {
    const feeder = await newApiKey(test, ['knowledge.write']);
    const { documents } = await feeder.client.ingest({
      body: { documents: [{ title: 'Qabul', content: 'Qabul har seshanba kuni boʻladi.' }] },
    });
    const id = documents[0]?.id ?? '';
    const { document } = await feeder.client.getDocument({ params: { id } });
    expect(document).toMatchObject({ title: 'Qabul', visibility: 'internal' });
    const [act] = await test.context.db.onPlatform((tx) =>
      tx.select().from(audit).where(eq(audit.targetId, id)),
    );
    expect(act).toMatchObject({ actorName: `API · ${feeder.name}` });
  });
});

describe('POST /citizens', () => {
  it('registers a citizen once for a phone', async () => {
    const registrar = await newApiKey(test, ['citizens.write']);
    const body = { name: 'Gulnora Qodirova', phone: '+998 90 777-66-55', email: 'g@example.uz' };
    const { citizen } = await registrar.client.registerCitizen({ body });
    expect(citizen).toMatchObject({ name: body.name, phone: '+998907776655', email: body.email });
    const again = await registrar.client.registerCitizen({ body: { ...body, name: 'Boshqa' } });
    expect(again.citizen).toEqual(citizen);
    const rows = await test.context.db.onPlatform((tx) =>
      tx.select().from(citizens).where(eq(citizens.phone, '+998907776655')),
    );
    expect(rows).toHaveLength(1);
    expect(await codeFor(admin.client.registerCitizen({ body }))).toBe('forbidden');
  });
});
