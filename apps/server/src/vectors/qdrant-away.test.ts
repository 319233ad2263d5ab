import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Context } from '../context.ts';
import { semanticSearch } from '../modules/routing/analyst-search.ts';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { embedOrganization } from './jobs.ts';
import { type FakeModels, withFakeModels } from './testing/fake-models.ts';
import { type QdrantStandIn, startQdrantStandIn } from './testing/qdrant-stand-in.ts';
import { exampleText, givenTaught } from './testing/taught.ts';

let test: TestApp;
let standIn: QdrantStandIn;
let context: Context;
let fake: FakeModels;
const model = 'fake/first@768';

beforeAll(async () => {
  standIn = await startQdrantStandIn();
  test = await createTestApp({ worker: false, env: { QDRANT_URL: standIn.url } });
  fake = withFakeModels(test.context, model);
  context = fake.context;
  return () => standIn.stop();
});

async function setUp() {
  const { organizationId, ...taught } = await givenTaught(test, 30);
  const embed = () => embedOrganization(context, { organizationId });
  const nearest = async (text: string) => {
    const found = await semanticSearch(context, { organizationId, text, limit: 1 });
    return { model: found.model, text: found.items[0]?.text };
  };
  const count = async () =>
    (await context.vectors.shared())?.count({ organizationId, model, dimensions: 768 });
  return { ...taught, embed, nearest, count };
}

describe('an index elsewhere', { timeout: 60_000 }, () => {
  it('is searched instead of memory', async () => {
    const { embed, nearest, count, stored } = await setUp();
    await embed();
    expect(await nearest(exampleText(3))).toEqual({ model, text: exampleText(3) });
    expect(await count()).toBe(await stored(model));
    expect(context.vectors.size()).toBe(0);
    expect(standIn.refused).toEqual([]);
  });

  it('that is away is replaced by the rows at once, and made whole when it is back', async () => {
    const { embed, nearest, count, stored, teach } = await setUp();
    await embed();
    await standIn.stop();
    expect(await nearest(exampleText(3))).toEqual({ model, text: exampleText(3) });
    expect(context.vectors.isUp()).toBe(false);
    expect(context.vectors.size()).toBeGreaterThan(0);

    const text = 'Mahalla choyxonasi oldida daydi itlar toʻplanib yuribdi, qoʻrqinchli.';
    await teach(text);
    await expect(embed()).rejects.toThrow();
    expect(await nearest(text)).toEqual({ model, text });
    await standIn.start();
    await embed();
    expect(await count()).toBe(await stored(model));
    expect(await nearest(text)).toEqual({ model, text });
    expect(context.vectors.isUp()).toBe(true);
  });

  it('that nobody asks meanwhile is found again by itself', async () => {
    const { embed, nearest } = await setUp();
    await embed();
    await standIn.stop();
    await nearest(exampleText(3));
    expect(context.vectors.isUp()).toBe(false);
    await standIn.start();
    await vi.waitFor(() => expect(context.vectors.isUp()).toBe(true), { timeout: 15_000 });
  });

  it('that lost everything is made anew from the rows, without asking the provider again', async () => {
    const { embed, nearest, count, stored } = await setUp();
    await embed();
    standIn.loseEverything();
    expect(await nearest(exampleText(3))).toEqual({ model, text: exampleText(3) });
    fake.texts.length = 0;
    await embed();
    expect(fake.texts).toEqual([]);
    expect(await count()).toBe(await stored(model));
    expect(await nearest(exampleText(3))).toEqual({ model, text: exampleText(3) });
    expect(context.vectors.isUp()).toBe(true);
  });
});
