import { afterEach, beforeAll, beforeEach } from 'vitest';
import { webhooks } from '../../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../../testing/create-test-app.ts';
import { departmentNamed, newStaff, type Person } from '../../../testing/people.ts';
import { type GivenSession, givenSession } from '../../../testing/sessions.ts';
import { deliverDue } from '../dispatcher.ts';
import { type Receiver, startReceiver } from './receiver.ts';

/** What tests of webhooks stand in; filled before the first of them. */
export interface WebhookFrame {
  test: TestApp;
  admin: Person;
  /** Of the department in which `queued` puts sessions. */
  agent: Person;
  /** New for each test. */
  receiver: Receiver;
  /** Brings all that is due; whoever hangs is given up soon. Gives how many attempts were made. */
  bringAll(): Promise<number>;
  queued(): Promise<GivenSession>;
}

/** An app that may call addresses of this machine, people of it, and a receiver for each test. */
export function webhookFrame(): WebhookFrame {
  let water: string;
  const frame = {
    bringAll: () => deliverDue(frame.test.context, 300),
    queued: () => givenSession(frame.test, { status: 'queued', departmentId: water }),
  } as WebhookFrame;
  beforeAll(async () => {
    frame.test = await createTestApp({ worker: false, env: { WEBHOOKS_ALLOW_PRIVATE: '1' } });
    water = await departmentNamed(frame.test, 'Ichimlik suvi');
    frame.admin = await newStaff(frame.test, { role: 'admin' });
    frame.agent = await newStaff(frame.test, { departmentIds: [water] });
  });
  beforeEach(async () => {
    frame.receiver = await startReceiver();
  });
  afterEach(async () => {
    await frame.test.context.db.onPlatform((tx) => tx.delete(webhooks));
    await frame.receiver.close();
  });
  return frame;
}
