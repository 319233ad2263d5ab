import { afterAll, describe, expect, it } from 'vitest';
import { webhookDeliveries } from '../../db/schema/index.ts';
import { codeOf } from '../../testing/refusal.ts';
import { givenWebhook } from '../../testing/webhooks.ts';
import { waitAfter } from './backoff.ts';
import { webhookFrame } from './testing/frame.ts';
import { answers } from './testing/receiver.ts';

const frame = webhookFrame();
const { bringAll, queued } = frame;

afterAll(() => frame.test.context.clock.setOffsetSeconds(0));

const advance = (seconds: number) =>
  frame.test.context.clock.setOffsetSeconds(frame.test.context.clock.offsetSeconds() + seconds);
const stateOf = async (webhookId: string) => {
  const { items } = await frame.admin.client.listWebhookDeliveries({ params: { id: webhookId } });
  return items;
};

describe('what is not taken', () => {
  it.each([
    ['broken', 500, 'status'],
    ['long', 500, 'status'],
    ['busy', 429, 'status'],
    ['elsewhere', 302, 'redirect'],
    ['rubbish', null, 'unreachable'],
    ['gone', null, 'unreachable'],
    ['silent', null, 'timeout'],
    ['trickle', 200, 'timeout'],
  ] as const)('is brought again under its id: %s', async (how, status, problem) => {
    const { id } = await givenWebhook(frame.test, frame.receiver.url, ['session.assigned']);
    await frame.agent.client.assign({ params: { id: (await queued()).id } });
    frame.receiver.answer(answers[how]);
    await bringAll();
    const [failed] = await stateOf(id);
    expect(failed).toMatchObject({ state: 'queued', attempts: 1, status, problem });
    frame.receiver.answer(answers.taken);
    expect(await bringAll()).toBe(0);
    advance(how === 'busy' ? 601 : 11);
    await bringAll();
    const [taken] = await stateOf(id);
    expect(taken).toMatchObject({ state: 'taken', attempts: 2, status: 204, problem: null });
    const ids = new Set(frame.receiver.received.map(({ delivery }) => delivery));
    expect(ids).toEqual(new Set([failed?.id]));
    const params = { id: failed?.id ?? '' };
    const { delivery } = await frame.admin.client.webhookDelivery({ params });
    expect(delivery.log.map((attempt) => attempt.problem)).toEqual([problem, null]);
    expect(delivery.log[0]?.answer.length).toBeLessThanOrEqual(1000);
  });

  it('holds up its own session alone', async () => {
    await givenWebhook(frame.test, frame.receiver.url, ['session.assigned', 'session.closed']);
    const [first, second] = [await queued(), await queued()];
    for (const { id } of [first, second]) await frame.agent.client.assign({ params: { id } });
    await frame.agent.client.close({ params: { id: first.id }, body: {} });
    const isFirst = (body: string) => body.includes(first.id);
    frame.receiver.answer((response) =>
      isFirst(frame.receiver.received.at(-1)?.body ?? '')
        ? answers.broken(response)
        : answers.taken(response),
    );
    await bringAll();
    frame.receiver.answer(answers.taken);
    advance(11);
    await bringAll();
    const ofFirst = frame.receiver.received.filter(({ body }) => isFirst(body));
    expect(ofFirst.map(({ json }) => json.event)).toEqual([
      'session.assigned',
      'session.assigned',
      'session.closed',
    ]);
    expect(frame.receiver.received).toHaveLength(4);
  });

  it('is given up after a day; then the webhook is switched off and administrators are told', async () => {
    const { id } = await givenWebhook(frame.test, frame.receiver.url, [
      'session.assigned',
      'session.closed',
    ]);
    const session = await queued();
    await frame.agent.client.assign({ params: { id: session.id } });
    frame.receiver.answer(answers.broken);
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      expect(await bringAll()).toBe(1);
      advance(waitAfter(attempt, null) ?? 0);
    }
    await frame.admin.renew();
    await frame.agent.renew();
    const [given] = await stateOf(id);
    expect(given).toMatchObject({ state: 'failed', attempts: 12 });
    const { items } = await frame.admin.client.listWebhooks();
    expect(items[0]).toMatchObject({ active: false, offReason: 'failing' });
    const news = await frame.admin.client.listNotifications();
    expect(news.items[0]).toMatchObject({
      kind: 'channel_trouble',
      params: { problem: 'webhook_off', host: new URL(frame.receiver.url).host },
    });
    const replayed = { params: { id: given?.id ?? '' } };
    expect(await codeOf(frame.admin.client.replayWebhookDelivery(replayed))).toBe(
      'invalid_transition',
    );
    frame.receiver.answer(answers.taken);
    await frame.agent.client.close({ params: { id: session.id }, body: {} });
    expect(await bringAll()).toBe(0);
    const body = { active: true };
    const { webhook } = await frame.admin.client.updateWebhook({ params: { id }, body });
    expect(webhook).toMatchObject({ active: true, offReason: null, failingSince: null });
    await frame.admin.client.replayWebhookDelivery(replayed);
    await bringAll();
    expect(frame.receiver.received.at(-1)?.delivery).toBe(given?.id);
    expect((await stateOf(id))[0]).toMatchObject({ state: 'taken', attempts: 1 });
  });

  it('is brought again when the process that had it died', async () => {
    const { id } = await givenWebhook(frame.test, frame.receiver.url, ['session.assigned']);
    await frame.agent.client.assign({ params: { id: (await queued()).id } });
    const startedAt = frame.test.context.clock.now();
    await frame.test.context.db.onPlatform((tx) => tx.update(webhookDeliveries).set({ startedAt }));
    expect(await bringAll()).toBe(0);
    advance(61);
    expect(await bringAll()).toBe(1);
    expect((await stateOf(id))[0]?.state).toBe('taken');
  });

  it('waits longer each time, some 24 hours in all', () => {
    const all = Array.from({ length: 12 }, (_, at) => waitAfter(at + 1, null));
    expect(all.at(-1)).toBeNull();
    const sum = all.reduce<number>((total, wait) => total + (wait ?? 0), 0);
    expect(sum / 3600).toBeGreaterThan(23.5);
    expect(waitAfter(1, 900)).toBe(900);
    expect(waitAfter(1, 999_999)).toBe(3600);
  });
});
