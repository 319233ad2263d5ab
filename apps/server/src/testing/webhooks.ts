import { type WebhookEvent, webhookEvents } from '@civicconnect/contract';
import { webhookDeliveries, webhooks } from '../db/schema/index.ts';
import { keysOf } from '../modules/auth/keys.ts';
import { seal } from '../modules/auth/seal.ts';
import type { TestApp } from './create-test-app.ts';
import { homeOrganization } from './people.ts';

export const webhookSecret = 'whsec_of_a_test';

/** A webhook of the first organization, for every event unless said. */
export async function givenWebhook(
  test: TestApp,
  url = 'https://tizim.example/hook',
  events: readonly WebhookEvent[] = webhookEvents,
) {
  const { context } = test;
  const now = context.clock.now();
  const row = {
    organizationId: await homeOrganization(test),
    id: context.newId(),
    url,
    events: [...events],
    secretSealed: seal(keysOf(context.secret).sealing, webhookSecret),
    createdAt: now,
    updatedAt: now,
  };
  await context.db.inOrganization(row.organizationId, (tx) => tx.insert(webhooks).values(row));
  return row;
}

/** A delivery that was given up; gives its id. */
export async function givenWebhookDelivery(test: TestApp): Promise<string> {
  const { organizationId, id: webhookId } = await givenWebhook(test);
  const id = test.context.newId();
  const now = test.context.clock.now();
  await test.context.db.inOrganization(organizationId, (tx) =>
    tx.insert(webhookDeliveries).values({
      organizationId,
      id,
      webhookId,
      event: 'session.closed',
      body: '{}',
      state: 'failed',
      dueAt: now,
      createdAt: now,
    }),
  );
  return id;
}
