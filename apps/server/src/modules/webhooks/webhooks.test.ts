import { createHmac } from 'node:crypto';
import { webhookEvents } from '@civicconnect/contract';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { webhooks } from '../../db/schema/index.ts';
import { createTestApp } from '../../testing/create-test-app.ts';
import { newCitizen, newStaff } from '../../testing/people.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';
import { givenSession } from '../../testing/sessions.ts';
import { givenWebhook, webhookSecret } from '../../testing/webhooks.ts';
import { deliverDue } from './dispatcher.ts';
import { webhookFrame } from './testing/frame.ts';

const frame = webhookFrame();

const { bringAll, queued } = frame;
const told = () => frame.receiver.received.map(({ json }) => json.event);

/** What its citizen writes stands in no delivery. */
async function openedAppeal(): Promise<string> {
  const citizen = await newCitizen(frame.test);
  const text = 'Uch kundan beri ichimlik suvi yoʻq, bosim ham past.';
  const { session } = await citizen.client.openAppeal({ body: { text } });
  return session.id;
}

describe('a webhook', () => {
  it('has a secret that is shown once, and signs with it', async () => {
    const { id, secret } = await frame.admin.client.createWebhook({
      body: { url: frame.receiver.url, events: [...webhookEvents] },
    });
    expect(JSON.stringify(await frame.admin.client.listWebhooks())).not.toContain(secret);
    const [row] = await frame.test.context.db.onPlatform((tx) => tx.select().from(webhooks));
    expect(JSON.stringify(row)).not.toContain(secret);
    const sessionId = await openedAppeal();
    await bringAll();
    expect(told()).toEqual(['session.opened', 'message.created']);
    for (const { body, timestamp, signature, delivery, json } of frame.receiver.received) {
      const mac = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
      expect(signature).toBe(`sha256=${mac}`);
      expect(
        Math.abs(Number(timestamp) - frame.test.context.clock.now().getTime() / 1000),
      ).toBeLessThan(60);
      expect(json).toMatchObject({ id: delivery, data: { session: { id: sessionId } } });
      expect(body).not.toContain('ichimlik');
    }
    const again = await frame.admin.client.rotateWebhookSecret({ params: { id } });
    expect(again.secret).not.toBe(secret);
    await frame.admin.client.pingWebhook({ params: { id } });
    await bringAll();
    const { body, timestamp, signature } = frame.receiver.received.at(-1) ?? {};
    const mac = createHmac('sha256', again.secret).update(`${timestamp}.${body}`).digest('hex');
    expect(signature).toBe(`sha256=${mac}`);
  });

  it('is told of what it wants, in order', async () => {
    await givenWebhook(frame.test, frame.receiver.url, ['session.assigned', 'session.closed']);
    const { id } = await queued();
    const params = { id };
    await frame.agent.client.assign({ params });
    await frame.agent.client.close({ params, body: {} });
    await bringAll();
    expect(told()).toEqual(['session.assigned', 'session.closed']);
    expect(frame.receiver.received[0]?.json.data.session).toMatchObject({
      id,
      assigneeId: frame.agent.id,
    });
  });

  it('hears nothing of what is in quarantine', async () => {
    await givenWebhook(frame.test, frame.receiver.url);
    const superuser = await newStaff(frame.test, { role: 'superuser' });
    const { id } = await givenSession(frame.test, { status: 'quarantined' });
    await superuser.client.reject({ params: { id } });
    await bringAll();
    expect(told()).toEqual([]);
  });

  it('hears nothing of another organization, nor of what was not committed', async () => {
    await givenWebhook(frame.test, frame.receiver.url);
    const { id } = await queued();
    expect(await codeOf(frame.agent.client.resume({ params: { id } }))).toBe('invalid_transition');
    await bringAll();
    expect(told()).toEqual([]);
  });

  it('leads to the internet by TLS alone, unless the installation says otherwise', async () => {
    const strict = await createTestApp({ worker: false });
    const boss = await newStaff(strict, { role: 'admin' });
    const events = ['session.closed' as const];
    const made = (url: string) => boss.client.createWebhook({ body: { url, events } });
    for (const url of [
      'http://tizim.example/hook',
      'https://127.0.0.1/hook',
      'https://10.1.2.3/hook',
      'https://[::1]/hook',
      'https://[::ffff:192.168.0.1]/hook',
      'https://169.254.169.254/latest',
      'https://localhost/hook',
      'https://2130706433/hook',
    ]) {
      expect(await refusal(made(url)), url).toMatchObject({
        code: 'invalid_input',
        errors: [{ path: 'url' }],
      });
    }
    expect((await made('https://tizim.example:8443/hook')).webhook.active).toBe(true);
    // A name that leads inside is noticed when something is brought: here one of the hosts file.
    const { id } = await givenWebhook(strict, 'https://hook.example/');
    await strict.context.db.onPlatform((tx) =>
      tx.update(webhooks).set({ url: frame.receiver.url }).where(eq(webhooks.id, id)),
    );
    await boss.client.pingWebhook({ params: { id } });
    await deliverDue(strict.context, 300);
    const { items } = await boss.client.listWebhookDeliveries({ params: { id } });
    expect(items[0]).toMatchObject({ state: 'failed', problem: 'private_address' });
    expect(frame.receiver.received).toEqual([]);
    await strict.close();
  });
});

describe('the secret', () => {
  it('is what the stored one opens to', async () => {
    const { id } = await givenWebhook(frame.test, frame.receiver.url);
    await frame.admin.client.pingWebhook({ params: { id } });
    await bringAll();
    const { body, timestamp, signature } = frame.receiver.received[0] ?? {};
    const mac = createHmac('sha256', webhookSecret).update(`${timestamp}.${body}`).digest('hex');
    expect(signature).toBe(`sha256=${mac}`);
  });
});
