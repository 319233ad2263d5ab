import { refusing, type StandIn, startOpenAiStandIn } from '@civicconnect/ai/stand-ins';
import type { AiCall } from '@civicconnect/contract';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aiCalls, departments, vectorModels, vectors } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import {
  departmentNamed,
  homeOrganization,
  newOrganization,
  newStaff,
  type Person,
} from '../../testing/people.ts';

let standIn: StandIn;
let test: TestApp;
let home: string;
let admin: Person;

beforeAll(async () => {
  standIn = await startOpenAiStandIn();
  test = await createTestApp({
    worker: false,
    env: { OPENAI_API_KEY: 'a-key', OPENAI_BASE_URL: standIn.url },
  });
  home = await homeOrganization(test);
  admin = await newStaff(test, { role: 'admin' });
});

afterAll(() => standIn.close());

const call = {
  provider: 'openai',
  model: 'gpt-5-mini',
  purpose: 'decide' as const,
  sessionId: null,
  messageId: null,
  inputTokens: 400,
  outputTokens: 40,
  ms: 900,
  outcome: 'ok' as const,
  detail: null,
  costMicros: 1500,
};

async function recorded(at: Date, fields: Partial<Omit<AiCall, 'at'>> = {}, organizationId = home) {
  const row = { id: test.context.newId(), ...call, ...fields, createdAt: at };
  await test.context.db.inOrganization(organizationId, (tx) =>
    tx.insert(aiCalls).values({ ...row, organizationId }),
  );
  return row.id;
}

const minutesAgo = (minutes: number) =>
  new Date(test.context.clock.now().getTime() - minutes * 60_000);

describe('the ledger', () => {
  it('shows the call that was made a moment ago', async () => {
    const { id: organizationId } = await newOrganization(test);
    const reader = await newStaff(test, { role: 'admin', organizationId });
    const at = test.context.clock.now().toISOString();
    test.context.models.ledger.record({ ...call, organizationId, at, messageId: 'just-now' });
    const { items } = await reader.client.aiCalls();
    expect(items.map(({ messageId }) => messageId)).toEqual(['just-now']);
  });

  it('is read newest first, page after page, and by how calls ended', async () => {
    const late = await recorded(minutesAgo(1), { outcome: 'timeout', costMicros: null });
    const early = await recorded(minutesAgo(3), { detail: 'second try' });
    const middle = await recorded(minutesAgo(2));
    const { items: all, nextCursor } = await admin.client.aiCalls({ query: { limit: 2 } });
    expect(all.map(({ id }) => id)).toEqual([late, middle]);
    expect(all[0]).toMatchObject({ outcome: 'timeout', costMicros: null, inputTokens: 400 });
    const rest = await admin.client.aiCalls({ query: { limit: 2, cursor: nextCursor ?? '' } });
    expect(rest.items.map(({ id, detail }) => [id, detail])).toEqual([[early, 'second try']]);
    expect(rest.nextCursor).toBeNull();
    const { items: failed } = await admin.client.aiCalls({ query: { outcome: 'timeout' } });
    expect(failed.map(({ id }) => id)).toEqual([late]);
  });

  it('is the organization’s own', async () => {
    const foreign = await newOrganization(test);
    const other = await newStaff(test, { role: 'admin', organizationId: foreign.id });
    expect((await other.client.aiCalls()).items).toEqual([]);
    expect((await other.client.aiStatus()).today.calls).toBe(0);
  });
});

describe('what today came to', () => {
  it('counts from the midnight of the organization, not from London’s', async () => {
    const foreign = await newOrganization(test);
    const other = await newStaff(test, { role: 'admin', organizationId: foreign.id });
    const { clock } = test.context;
    // Tashkent is five hours ahead: an hour after its midnight it is still yesterday in UTC.
    const now = clock.now();
    const evening = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1, 20);
    clock.setOffsetSeconds(Math.round((evening - now.getTime()) / 1000));
    await other.renew();
    await recorded(minutesAgo(30), {}, foreign.id);
    await recorded(minutesAgo(50), { outcome: 'server_error', costMicros: null }, foreign.id);
    await recorded(minutesAgo(70), { costMicros: 9_000_000 }, foreign.id);
    await other.client.updateSettings({ body: { ai: { dailyCap: 2.5 } } });
    const { today } = await other.client.aiStatus();
    expect(today).toEqual({
      calls: 2,
      failed: 1,
      inputTokens: 800,
      outputTokens: 80,
      costMicros: 1500,
      capMicros: 2_500_000,
    });
    clock.setOffsetSeconds(0);
  });
});

describe('the state of the providers', () => {
  it('is told as it is: up, then refused its key', async () => {
    const { providers, service } = await admin.client.aiStatus();
    expect(service).toBeNull();
    expect(providers.map(({ provider, state }) => [provider, state])).toContainEqual([
      'openai',
      'up',
    ]);
    standIn.always(refusing(401));
    const water = await departmentNamed(test, 'Ichimlik suvi');
    await admin.client.draftExamples({ params: { id: water }, body: {} }).catch(() => undefined);
    const after = await admin.client.aiStatus();
    const drafter = after.providers.find(({ purposes }) => purposes.includes('draft'));
    expect(drafter).toMatchObject({ state: 'disabled', lastFailure: 'unauthorized' });
    const { items } = await admin.client.aiCalls({ query: { outcome: 'unauthorized' } });
    expect(items.length).toBeGreaterThan(0);
  });

  it('is nothing at all without one', async () => {
    const alone = await createTestApp({ worker: false });
    const person = await newStaff(alone, { role: 'admin' });
    const status = await person.client.aiStatus();
    expect(status).toMatchObject({ providers: [], service: null, embedding: null });
    expect((await person.client.aiCalls()).items).toEqual([]);
    await alone.close();
  });
});

describe('the index of a search by vectors', () => {
  async function model(name: string, readyAt: Date | null) {
    await test.context.db.inOrganization(home, (tx) =>
      tx.insert(vectorModels).values({
        organizationId: home,
        model: name,
        dimensions: 2,
        readyAt,
        createdAt: test.context.clock.now(),
      }),
    );
  }
  async function vectorsOf(name: string, count: number) {
    const [unit] = await test.context.db.inOrganization(home, (tx) =>
      tx.select().from(departments).where(eq(departments.organizationId, home)).limit(1),
    );
    await test.context.db.inOrganization(home, (tx) =>
      tx.insert(vectors).values(
        Array.from({ length: count }, () => ({
          organizationId: home,
          model: name,
          ownerKind: 'example' as const,
          ownerId: test.context.newId(),
          part: '',
          departmentId: unit?.id ?? '',
          textHash: 'x',
          dimensions: 2,
          data: Buffer.alloc(8),
          createdAt: test.context.clock.now(),
        })),
      ),
    );
  }

  it('says which model searches, how far it is, and which one comes after it', async () => {
    await model('first', null);
    await vectorsOf('first', 3);
    const { embedding } = await admin.client.aiStatus();
    expect(embedding).toMatchObject({ model: 'first', indexed: 3, next: null });
    expect(embedding?.total).toBeGreaterThan(1000);
    await test.context.db.inOrganization(home, (tx) =>
      tx.update(vectorModels).set({ readyAt: minutesAgo(5) }),
    );
    await model('second', null);
    await vectorsOf('second', 2);
    expect((await admin.client.aiStatus()).embedding).toMatchObject({
      model: 'first',
      indexed: 3,
      next: { model: 'second', indexed: 2 },
    });
  });
});
